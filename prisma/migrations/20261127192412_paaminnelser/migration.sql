-- CreateTable
CREATE TABLE "paaminnelsesvalg" (
    "person_id" TEXT NOT NULL,
    "pid_kryptert" BYTEA NOT NULL,
    "personnavn" TEXT,
    "kanal" TEXT NOT NULL,
    "steg" TEXT[],
    "alle" BOOLEAN NOT NULL,
    "virksomheter" TEXT[],
    "unntatt" TEXT[],
    "med_beloep" BOOLEAN NOT NULL,
    "spraak" TEXT NOT NULL,
    "pauset" BOOLEAN NOT NULL,
    "epost" TEXT,
    "epost_av" TEXT,
    "epost_av_tid" TIMESTAMPTZ(3),
    "opprettet" TIMESTAMPTZ(3) NOT NULL,
    "adgang_lest" TIMESTAMPTZ(3),
    "adgang_spurt" TIMESTAMPTZ(3),

    CONSTRAINT "paaminnelsesvalg_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "epostkode" (
    "person_id" TEXT NOT NULL,
    "epost" TEXT NOT NULL,
    "kode_hash" TEXT NOT NULL,
    "sendt" TIMESTAMPTZ(3) NOT NULL,
    "feil" INTEGER NOT NULL DEFAULT 0,
    "antall" INTEGER NOT NULL DEFAULT 1,
    "fra" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "epostkode_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "paaminnelsesplan" (
    "organisasjonsnummer" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "planlagt" DATE NOT NULL,
    "utdatert" BOOLEAN NOT NULL,
    "versjon" INTEGER NOT NULL DEFAULT 0,
    "forsoekt" TIMESTAMPTZ(3),

    CONSTRAINT "paaminnelsesplan_pkey" PRIMARY KEY ("organisasjonsnummer","person_id")
);

-- CreateTable
CREATE TABLE "paaminnelse" (
    "organisasjonsnummer" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "noekkel" TEXT NOT NULL,
    "steg" TEXT NOT NULL,
    "kanal" TEXT NOT NULL,
    "dag" DATE NOT NULL,
    "nyttig_til" DATE NOT NULL,
    "tilstand" TEXT NOT NULL,
    "grunn" TEXT,
    "melding_id" UUID,
    "avgjort" TIMESTAMPTZ(3),

    CONSTRAINT "paaminnelse_pkey" PRIMARY KEY ("organisasjonsnummer","person_id","noekkel","steg","kanal")
);

-- CreateTable
CREATE TABLE "paaminnelsesmelding" (
    "id" UUID NOT NULL,
    "mottaker" TEXT NOT NULL,
    "dag" DATE NOT NULL,
    "person_id" TEXT NOT NULL,
    "kanal" TEXT NOT NULL,
    "tilstand" TEXT NOT NULL,
    "grunn" TEXT,
    "laant_til" TIMESTAMPTZ(3),
    "forsoek" INTEGER NOT NULL DEFAULT 0,
    "neste_forsoek" TIMESTAMPTZ(3),
    "opprettet" TIMESTAMPTZ(3) NOT NULL,
    "sendt" TIMESTAMPTZ(3),
    "forsendelse" TEXT,
    "tidligst" TIMESTAMPTZ(3),
    "sekvens" BIGINT,

    CONSTRAINT "paaminnelsesmelding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "avmelding" (
    "token_hash" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "organisasjonsnummer" TEXT,
    "opprettet" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "avmelding_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "varslingsdrift" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "stoppet" BOOLEAN NOT NULL DEFAULT false,
    "grunn" TEXT,
    "endret" TIMESTAMPTZ(3),
    "tillatt_dag" DATE,
    "hendelse" BIGINT NOT NULL DEFAULT 0,
    "altinn" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "varslingsdrift_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "paaminnelsesvalg_adgang_spurt_idx" ON "paaminnelsesvalg"("adgang_spurt");

-- CreateIndex
CREATE INDEX "paaminnelsesplan_person_id_idx" ON "paaminnelsesplan"("person_id");

-- CreateIndex
CREATE INDEX "paaminnelsesplan_utdatert_planlagt_idx" ON "paaminnelsesplan"("utdatert", "planlagt");

-- CreateIndex
CREATE INDEX "paaminnelse_tilstand_dag_idx" ON "paaminnelse"("tilstand", "dag");

-- CreateIndex
CREATE INDEX "paaminnelse_person_id_avgjort_idx" ON "paaminnelse"("person_id", "avgjort");

-- CreateIndex
CREATE INDEX "paaminnelse_melding_id_idx" ON "paaminnelse"("melding_id");

-- CreateIndex
CREATE INDEX "paaminnelsesmelding_tilstand_neste_forsoek_idx" ON "paaminnelsesmelding"("tilstand", "neste_forsoek");

-- CreateIndex
CREATE INDEX "paaminnelsesmelding_forsendelse_idx" ON "paaminnelsesmelding"("forsendelse");

-- CreateIndex
CREATE INDEX "paaminnelsesmelding_dag_idx" ON "paaminnelsesmelding"("dag");

-- CreateIndex
CREATE UNIQUE INDEX "paaminnelsesmelding_mottaker_dag_key" ON "paaminnelsesmelding"("mottaker", "dag");
