-- utgave 076c7f93: the rows are as unique as before, since the old key is a part of this one.
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "innsynslogg_foer_pkey" ON "innsynslogg"("organisasjonsnummer", "id", "tidspunkt");
