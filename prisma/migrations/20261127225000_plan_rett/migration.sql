-- AlterTable
ALTER TABLE "paaminnelsesplan" ADD COLUMN     "rett" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "rett_endret" TIMESTAMPTZ(3);
