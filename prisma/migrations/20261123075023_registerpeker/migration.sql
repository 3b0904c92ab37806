-- AlterTable
ALTER TABLE "virksomhet" ADD COLUMN     "meldt_endring" INTEGER;

-- CreateTable
CREATE TABLE "registerpeker" (
    "register" TEXT NOT NULL,
    "fra" TIMESTAMPTZ(3) NOT NULL,
    "siste" INTEGER,

    CONSTRAINT "registerpeker_pkey" PRIMARY KEY ("register")
);

-- CreateIndex
CREATE INDEX "virksomhet_meldt_endring_idx" ON "virksomhet"("meldt_endring");
