-- CreateTable
CREATE TABLE "kilde" (
    "id" TEXT NOT NULL,
    "navn" TEXT NOT NULL,
    "myndighet" TEXT NOT NULL,
    "myndighetsnavn" TEXT NOT NULL,
    "produktomraader" TEXT[],
    "regler" TEXT[],
    "forhold" TEXT[],
    "telefon" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "leverandoerer" TEXT[],
    "scope" TEXT NOT NULL,
    "lovet_minutter" INTEGER NOT NULL,
    "aktiv" BOOLEAN NOT NULL DEFAULT true,
    "status" TEXT,
    "melding" TEXT,
    "sist_hoert" TIMESTAMPTZ(3),

    CONSTRAINT "kilde_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "levering" (
    "organisasjonsnummer" TEXT NOT NULL,
    "kilde" TEXT NOT NULL,
    "slag" TEXT NOT NULL,
    "ekstern_id" TEXT NOT NULL,
    "sekvensnummer" BIGINT NOT NULL,
    "innhold" JSON NOT NULL,
    "mottatt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "levering_pkey" PRIMARY KEY ("organisasjonsnummer","kilde","slag","ekstern_id")
);

-- CreateTable
CREATE TABLE "hendelse" (
    "organisasjonsnummer" TEXT NOT NULL,
    "sekvensnummer" BIGINT NOT NULL,
    "type" TEXT NOT NULL,
    "noekkel" TEXT,
    "gjelder_periode" TEXT,
    "fra" TEXT NOT NULL,
    "navn" TEXT,
    "endring" JSONB,
    "tidspunkt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "hendelse_pkey" PRIMARY KEY ("organisasjonsnummer","sekvensnummer")
);

-- CreateTable
CREATE TABLE "hendelsesteller" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "siste" BIGINT NOT NULL,

    CONSTRAINT "hendelsesteller_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "besoek" (
    "organisasjonsnummer" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "sett" BIGINT NOT NULL,
    "tidspunkt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "besoek_pkey" PRIMARY KEY ("organisasjonsnummer","person_id")
);

-- CreateIndex
CREATE INDEX "hendelse_organisasjonsnummer_noekkel_idx" ON "hendelse"("organisasjonsnummer", "noekkel");

-- CreateIndex
CREATE INDEX "hendelse_tidspunkt_idx" ON "hendelse"("tidspunkt");

-- CreateIndex
CREATE UNIQUE INDEX "hendelse_sekvensnummer_key" ON "hendelse"("sekvensnummer");
