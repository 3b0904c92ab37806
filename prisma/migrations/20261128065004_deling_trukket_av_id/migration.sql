CREATE INDEX CONCURRENTLY IF NOT EXISTS "deling_trukket_av_id_idx" ON "deling"("trukket_av_id");
