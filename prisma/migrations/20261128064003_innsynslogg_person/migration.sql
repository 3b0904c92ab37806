-- Partial, which Prisma cannot say: most rows are about systems, and each call of a partner writes some.
CREATE INDEX CONCURRENTLY IF NOT EXISTS "innsynslogg_foer_person_id_idx" ON "innsynslogg"("person_id") WHERE "person_id" IS NOT NULL;
