-- CreateTable
CREATE TABLE "helseproeve" (
    "id" INTEGER NOT NULL,
    "tidspunkt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "helseproeve_pkey" PRIMARY KEY ("id")
);
