-- CreateTable
CREATE TABLE "partner" (
    "id" TEXT NOT NULL,
    "navn" TEXT NOT NULL,
    "organisasjonsnummer" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "stadium" TEXT NOT NULL,
    "aktiv" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "partner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pilotvirksomhet" (
    "organisasjonsnummer" TEXT NOT NULL,
    "bare_i_pilot" BOOLEAN NOT NULL,

    CONSTRAINT "pilotvirksomhet_pkey" PRIMARY KEY ("organisasjonsnummer")
);

-- CreateTable
CREATE TABLE "deling" (
    "organisasjonsnummer" TEXT NOT NULL,
    "partner" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "hva" TEXT NOT NULL,
    "fra_og_med" DATE NOT NULL,
    "til_og_med" DATE NOT NULL,
    "gitt_av_id" TEXT NOT NULL,
    "gitt_av" TEXT NOT NULL,
    "gitt" TIMESTAMPTZ(3) NOT NULL,
    "trukket_av_id" TEXT,
    "trukket_av" TEXT,
    "trukket" TIMESTAMPTZ(3),

    CONSTRAINT "deling_pkey" PRIMARY KEY ("organisasjonsnummer","partner","id")
);

-- CreateTable
CREATE TABLE "innsynslogg" (
    "organisasjonsnummer" TEXT NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "tidspunkt" TIMESTAMPTZ(3) NOT NULL,
    "consumer" TEXT,
    "supplier" TEXT,
    "systembruker" TEXT,
    "person_id" TEXT,
    "navn" TEXT,
    "hva" TEXT NOT NULL,
    "korrelasjonsid" UUID NOT NULL,
    "utfall" TEXT NOT NULL,

    CONSTRAINT "innsynslogg_pkey" PRIMARY KEY ("organisasjonsnummer","id")
);

-- CreateTable
CREATE TABLE "kallgrense" (
    "api" TEXT NOT NULL,
    "consumer" TEXT NOT NULL,
    "plasser" JSONB NOT NULL,
    "merker" DOUBLE PRECISION NOT NULL,
    "fylt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "kallgrense_pkey" PRIMARY KEY ("api","consumer")
);

-- CreateIndex
CREATE UNIQUE INDEX "partner_organisasjonsnummer_key" ON "partner"("organisasjonsnummer");

-- CreateIndex
CREATE INDEX "deling_partner_idx" ON "deling"("partner");

-- CreateIndex
CREATE INDEX "innsynslogg_organisasjonsnummer_tidspunkt_idx" ON "innsynslogg"("organisasjonsnummer", "tidspunkt");

-- Append only, whoever asks: the log is worth what it cannot be changed into.
-- What runs migrations cuts at every semicolon, so the ones in the body are written as \x3B.
CREATE FUNCTION innsynslogg_bare_tillegg() RETURNS trigger LANGUAGE plpgsql AS
E'BEGIN RAISE EXCEPTION ''innsynslogg is append only''\x3B END\x3B';

CREATE TRIGGER innsynslogg_bare_tillegg BEFORE UPDATE OR DELETE ON "innsynslogg"
    FOR EACH STATEMENT EXECUTE FUNCTION innsynslogg_bare_tillegg();

-- Written twice by every call and worth nothing after a crash: no log to disk, and room for new versions in the same page.
ALTER TABLE "kallgrense" SET UNLOGGED;
ALTER TABLE "kallgrense" SET (fillfactor = 50);
