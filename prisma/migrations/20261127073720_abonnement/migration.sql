-- CreateTable
CREATE TABLE "abonnement" (
    "id" UUID NOT NULL,
    "person_id" TEXT NOT NULL,
    "pid_kryptert" BYTEA NOT NULL,
    "personnavn" TEXT,
    "navn" TEXT NOT NULL,
    "virksomheter" TEXT[],
    "omfang" TEXT NOT NULL,
    "internt" BOOLEAN NOT NULL,
    "spraak" TEXT NOT NULL,
    "varsel" BOOLEAN NOT NULL,
    "med_navn" BOOLEAN NOT NULL,
    "opprettet" TIMESTAMPTZ(3) NOT NULL,
    "sist_hentet" TIMESTAMPTZ(3),
    "sist_hentet_av" TEXT,
    "adgang" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "adgang_lest" TIMESTAMPTZ(3),
    "adgang_slutt" TIMESTAMPTZ(3),
    "versjon" TEXT,
    "innslag" JSON,
    "tekst" TEXT,
    "etag" TEXT,
    "endret" TIMESTAMPTZ(3),

    CONSTRAINT "abonnement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "kalenderadresse" (
    "token_hash" TEXT NOT NULL,
    "abonnement_id" UUID,
    "spraak" TEXT NOT NULL,
    "opprettet" TIMESTAMPTZ(3) NOT NULL,
    "slaatt_av" TIMESTAMPTZ(3),

    CONSTRAINT "kalenderadresse_pkey" PRIMARY KEY ("token_hash")
);

-- CreateIndex
CREATE INDEX "abonnement_person_id_idx" ON "abonnement"("person_id");

-- CreateIndex
CREATE INDEX "kalenderadresse_abonnement_id_idx" ON "kalenderadresse"("abonnement_id");
