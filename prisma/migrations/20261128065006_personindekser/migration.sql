-- kort: sessions of half an hour.
CREATE INDEX "sesjon_person_id_idx" ON "sesjon"("person_id");
-- kort: a row for each message of a year, of those who have asked for messages.
CREATE INDEX "avmelding_person_id_idx" ON "avmelding"("person_id");
-- kort: the people of the firms.
CREATE INDEX "byraamedlem_person_id_idx" ON "byraamedlem"("person_id");
-- kort: uploads of a day.
CREATE INDEX "importutkast_person_id_idx" ON "importutkast"("person_id");
