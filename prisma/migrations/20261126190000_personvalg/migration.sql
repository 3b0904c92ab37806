-- CreateTable
CREATE TABLE "personvalg" (
    "person_id" TEXT NOT NULL,
    "spraak" TEXT NOT NULL,
    "tidspunkt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "personvalg_pkey" PRIMARY KEY ("person_id")
);
