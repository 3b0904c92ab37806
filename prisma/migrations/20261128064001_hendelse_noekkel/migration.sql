-- The key of a table that is partitioned holds what it is partitioned by (decision 036).
-- utgave 076c7f93: the rows are as unique as before, since the old key is a part of this one.
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "hendelse_foer_pkey" ON "hendelse"("organisasjonsnummer", "sekvensnummer", "tidspunkt");
