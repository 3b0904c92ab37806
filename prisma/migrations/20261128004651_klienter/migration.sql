-- CreateTable
CREATE TABLE "klientliste" (
    "person_id" TEXT NOT NULL,
    "lest" TIMESTAMPTZ(3) NOT NULL,
    "versjon" INTEGER NOT NULL DEFAULT 0,
    "navn" TEXT,
    "byraa" TEXT,
    "spoer_igjen" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "klientliste_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "klient" (
    "organisasjonsnummer" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "navn" TEXT NOT NULL,
    "enhetstype" TEXT NOT NULL,
    "slettet" BOOLEAN NOT NULL,
    "pakker" TEXT[],
    "noekkelrolle" BOOLEAN NOT NULL,
    "fra" TIMESTAMPTZ(3) NOT NULL,
    "borte" TIMESTAMPTZ(3),
    "stjerne" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "klient_pkey" PRIMARY KEY ("organisasjonsnummer","person_id")
);

-- CreateTable
CREATE TABLE "byraa" (
    "id" TEXT NOT NULL,
    "to_personer" BOOLEAN NOT NULL DEFAULT false,
    "versjon" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "byraa_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "byraamedlem" (
    "byraa" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "navn" TEXT NOT NULL,
    "sist" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "byraamedlem_pkey" PRIMARY KEY ("byraa","person_id")
);

-- CreateTable
CREATE TABLE "byraaansvar" (
    "organisasjonsnummer" TEXT NOT NULL,
    "byraa" TEXT NOT NULL,
    "omraade" TEXT NOT NULL,
    "medlem" UUID NOT NULL,

    CONSTRAINT "byraaansvar_pkey" PRIMARY KEY ("organisasjonsnummer","byraa","omraade")
);

-- CreateTable
CREATE TABLE "byraamerke" (
    "organisasjonsnummer" TEXT NOT NULL,
    "byraa" TEXT NOT NULL,
    "noekkel" TEXT NOT NULL,
    "notat" TEXT,
    "klargjort" TIMESTAMPTZ(3),
    "klargjort_av" UUID,
    "kontrollert" TIMESTAMPTZ(3),
    "kontrollert_av" UUID,

    CONSTRAINT "byraamerke_pkey" PRIMARY KEY ("organisasjonsnummer","byraa","noekkel")
);

-- CreateTable
CREATE TABLE "massemerking" (
    "id" UUID NOT NULL,
    "byraa" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "handling" TEXT NOT NULL,
    "antall" INTEGER NOT NULL,
    "gjort" INTEGER NOT NULL DEFAULT 0,
    "avvist" JSONB NOT NULL DEFAULT '[]',
    "tidspunkt" TIMESTAMPTZ(3) NOT NULL,
    "angret" TIMESTAMPTZ(3),

    CONSTRAINT "massemerking_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "byraahendelse" (
    "organisasjonsnummer" TEXT NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "byraa" TEXT NOT NULL,
    "massemerking" UUID NOT NULL,
    "noekkel" TEXT NOT NULL,
    "hva" TEXT NOT NULL,
    "fra" JSONB,
    "til" JSONB,
    "navn" TEXT NOT NULL,
    "tidspunkt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "byraahendelse_pkey" PRIMARY KEY ("organisasjonsnummer","id")
);

-- CreateTable
CREATE TABLE "oversiktsvisning" (
    "person_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "navn" TEXT NOT NULL,
    "soek" TEXT NOT NULL,
    "opprettet" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "oversiktsvisning_pkey" PRIMARY KEY ("person_id","id")
);

-- CreateTable
CREATE TABLE "importutkast" (
    "id" UUID NOT NULL,
    "person_id" TEXT NOT NULL,
    "byraa" TEXT NOT NULL,
    "endringer" JSON NOT NULL,
    "opprettet" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "importutkast_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "klient_person_id_idx" ON "klient"("person_id");

-- CreateIndex
CREATE INDEX "byraaansvar_byraa_idx" ON "byraaansvar"("byraa");

-- CreateIndex
CREATE INDEX "byraamerke_byraa_idx" ON "byraamerke"("byraa");

-- CreateIndex
CREATE INDEX "massemerking_person_id_tidspunkt_idx" ON "massemerking"("person_id", "tidspunkt");

-- CreateIndex
CREATE INDEX "byraahendelse_massemerking_idx" ON "byraahendelse"("massemerking");

-- CreateIndex
CREATE INDEX "byraahendelse_byraa_organisasjonsnummer_noekkel_idx" ON "byraahendelse"("byraa", "organisasjonsnummer", "noekkel");

-- CreateIndex
CREATE INDEX "importutkast_opprettet_idx" ON "importutkast"("opprettet");
