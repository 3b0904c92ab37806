CREATE INDEX CONCURRENTLY IF NOT EXISTS "markering_person_id_idx" ON "markering"("person_id");
