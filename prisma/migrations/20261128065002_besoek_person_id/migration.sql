CREATE INDEX CONCURRENTLY IF NOT EXISTS "besoek_person_id_idx" ON "besoek"("person_id");
