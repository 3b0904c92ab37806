-- AlterTable
ALTER TABLE "paaminnelsesvalg" ADD COLUMN     "epost_bekreftet" TIMESTAMPTZ(3),
ADD COLUMN     "versjon" INTEGER NOT NULL DEFAULT 0;

-- Addresses that were confirmed before this column have been used since reminders were turned on, at the longest.
UPDATE "paaminnelsesvalg" SET "epost_bekreftet" = "opprettet" WHERE "epost" IS NOT NULL;

-- CreateIndex
CREATE INDEX "paaminnelse_avgjort_idx" ON "paaminnelse"("avgjort");
