ALTER TABLE "hendelse" VALIDATE CONSTRAINT "hendelse_foer";
ALTER TABLE "innsynslogg" VALIDATE CONSTRAINT "innsynslogg_foer";
