-- CreateIndex
CREATE INDEX "sesjon_person_id_idx" ON "sesjon"("person_id");

-- CreateIndex
CREATE INDEX "markering_person_id_idx" ON "markering"("person_id");

-- CreateIndex
CREATE INDEX "besoek_person_id_idx" ON "besoek"("person_id");

-- CreateIndex
CREATE INDEX "deling_gitt_av_id_idx" ON "deling"("gitt_av_id");

-- CreateIndex
CREATE INDEX "deling_trukket_av_id_idx" ON "deling"("trukket_av_id");

-- Partial, which Prisma cannot say: most rows are about systems, and each call of a partner writes some.
CREATE INDEX "innsynslogg_person_id_idx" ON "innsynslogg"("person_id") WHERE "person_id" IS NOT NULL;

CREATE INDEX "innsynslogg_gjelder_person_id_idx" ON "innsynslogg"("gjelder_person_id") WHERE "gjelder_person_id" IS NOT NULL;

-- CreateIndex
CREATE INDEX "paaminnelsesmelding_person_id_idx" ON "paaminnelsesmelding"("person_id");

-- CreateIndex
CREATE INDEX "avmelding_person_id_idx" ON "avmelding"("person_id");

-- CreateIndex
CREATE INDEX "byraamedlem_person_id_idx" ON "byraamedlem"("person_id");

-- CreateIndex
CREATE INDEX "importutkast_person_id_idx" ON "importutkast"("person_id");
