CREATE INDEX CONCURRENTLY IF NOT EXISTS "innsynslogg_foer_gjelder_person_id_idx" ON "innsynslogg"("gjelder_person_id") WHERE "gjelder_person_id" IS NOT NULL;
