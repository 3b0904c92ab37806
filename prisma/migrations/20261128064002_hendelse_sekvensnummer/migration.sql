CREATE INDEX CONCURRENTLY IF NOT EXISTS "hendelse_foer_sekvensnummer_idx" ON "hendelse"("sekvensnummer");
