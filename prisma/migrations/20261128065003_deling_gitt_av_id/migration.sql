CREATE INDEX CONCURRENTLY IF NOT EXISTS "deling_gitt_av_id_idx" ON "deling"("gitt_av_id");
