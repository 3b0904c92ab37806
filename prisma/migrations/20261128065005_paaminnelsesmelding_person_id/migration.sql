CREATE INDEX CONCURRENTLY IF NOT EXISTS "paaminnelsesmelding_person_id_idx" ON "paaminnelsesmelding"("person_id");
