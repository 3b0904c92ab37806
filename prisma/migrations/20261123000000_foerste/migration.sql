-- CreateTable
CREATE TABLE "sesjon" (
    "token_hash" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "pid_kryptert" BYTEA NOT NULL,
    "idporten_sid" TEXT,
    "navn" TEXT,
    "organisasjonsnummer" TEXT,
    "opprettet" TIMESTAMPTZ(3) NOT NULL,
    "sist_brukt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sesjon_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "virksomhet" (
    "organisasjonsnummer" TEXT NOT NULL,
    "navn" TEXT NOT NULL,
    "organisasjonsform" TEXT NOT NULL,
    "slettet" DATE,
    "hentet" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "virksomhet_pkey" PRIMARY KEY ("organisasjonsnummer")
);

-- CreateTable
CREATE TABLE "forhold" (
    "organisasjonsnummer" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "navn" TEXT NOT NULL,
    "verdi" JSONB NOT NULL,
    "fra_og_med" DATE,
    "til_og_med" DATE,
    "opphav" TEXT NOT NULL,
    "registrert" DATE NOT NULL,

    CONSTRAINT "forhold_pkey" PRIMARY KEY ("organisasjonsnummer","id")
);

-- CreateTable
CREATE TABLE "markering" (
    "organisasjonsnummer" TEXT NOT NULL,
    "noekkel" TEXT NOT NULL,
    "verdi" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "navn" TEXT NOT NULL,
    "tidspunkt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "markering_pkey" PRIMARY KEY ("organisasjonsnummer","noekkel")
);

-- CreateIndex
CREATE INDEX "sesjon_idporten_sid_idx" ON "sesjon"("idporten_sid");

-- CreateIndex
CREATE INDEX "sesjon_sist_brukt_idx" ON "sesjon"("sist_brukt");

-- CreateIndex
CREATE INDEX "forhold_organisasjonsnummer_opphav_navn_idx" ON "forhold"("organisasjonsnummer", "opphav", "navn");
