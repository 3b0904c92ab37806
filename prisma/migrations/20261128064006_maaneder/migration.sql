-- The events and the access log by month, so that old months can be dropped whole (decision 036).
-- utgave 076c7f93: it reads and writes the same columns of tables of the same names.
-- kort: all rows stay where they are, every index is there, and the rule that the rows keep has been validated.
DO $$
DECLARE
  grense text := date_trunc('month', now() AT TIME ZONE 'UTC') + interval '2 months' || '+00';
BEGIN
  ALTER TABLE hendelse RENAME TO hendelse_foer;
  ALTER TABLE hendelse_foer DROP CONSTRAINT hendelse_pkey;
  ALTER TABLE hendelse_foer ADD CONSTRAINT hendelse_foer_pkey PRIMARY KEY USING INDEX hendelse_foer_pkey;
  DROP INDEX hendelse_sekvensnummer_key;
  ALTER INDEX hendelse_organisasjonsnummer_noekkel_idx RENAME TO hendelse_foer_organisasjonsnummer_noekkel_idx;
  ALTER INDEX hendelse_tidspunkt_idx RENAME TO hendelse_foer_tidspunkt_idx;
  CREATE TABLE hendelse (LIKE hendelse_foer INCLUDING DEFAULTS) PARTITION BY RANGE (tidspunkt);
  ALTER TABLE hendelse ADD CONSTRAINT hendelse_pkey PRIMARY KEY (organisasjonsnummer, sekvensnummer, tidspunkt);
  CREATE INDEX hendelse_sekvensnummer_idx ON hendelse (sekvensnummer);
  CREATE INDEX hendelse_organisasjonsnummer_noekkel_idx ON hendelse (organisasjonsnummer, noekkel);
  CREATE INDEX hendelse_tidspunkt_idx ON hendelse (tidspunkt);
  EXECUTE format('ALTER TABLE hendelse ATTACH PARTITION hendelse_foer FOR VALUES FROM (MINVALUE) TO (%L)', grense);
  CREATE TABLE hendelse_utenfor PARTITION OF hendelse DEFAULT;

  ALTER TABLE innsynslogg RENAME TO innsynslogg_foer;
  ALTER TABLE innsynslogg_foer DROP CONSTRAINT innsynslogg_pkey;
  ALTER TABLE innsynslogg_foer ADD CONSTRAINT innsynslogg_foer_pkey PRIMARY KEY USING INDEX innsynslogg_foer_pkey;
  ALTER INDEX innsynslogg_organisasjonsnummer_tidspunkt_idx RENAME TO innsynslogg_foer_organisasjonsnummer_tidspunkt_idx;
  DROP TRIGGER innsynslogg_bare_tillegg ON innsynslogg_foer;
  CREATE TABLE innsynslogg (LIKE innsynslogg_foer INCLUDING DEFAULTS) PARTITION BY RANGE (tidspunkt);
  ALTER SEQUENCE innsynslogg_id_seq OWNED BY innsynslogg.id;
  ALTER TABLE innsynslogg ADD CONSTRAINT innsynslogg_pkey PRIMARY KEY (organisasjonsnummer, id, tidspunkt);
  CREATE INDEX innsynslogg_organisasjonsnummer_tidspunkt_idx ON innsynslogg (organisasjonsnummer, tidspunkt);
  CREATE INDEX innsynslogg_person_id_idx ON innsynslogg (person_id) WHERE person_id IS NOT NULL;
  CREATE INDEX innsynslogg_gjelder_person_id_idx ON innsynslogg (gjelder_person_id) WHERE gjelder_person_id IS NOT NULL;
  -- For each row, so that every partition has it, whoever makes it.
  CREATE TRIGGER innsynslogg_bare_tillegg BEFORE UPDATE OR DELETE ON innsynslogg
    FOR EACH ROW EXECUTE FUNCTION innsynslogg_bare_tillegg();
  EXECUTE format('ALTER TABLE innsynslogg ATTACH PARTITION innsynslogg_foer FOR VALUES FROM (MINVALUE) TO (%L)', grense);
  -- A row whose month is missing is kept here, and not refused.
  CREATE TABLE innsynslogg_utenfor PARTITION OF innsynslogg DEFAULT;
END $$;

-- Makes the partitions of a number of months from the present one, where they are missing. The product calls it every
-- day, with the right of the owner: its own role may make no table. Does nothing else, whatever it is given.
-- Returns the number of whole months ahead that both tables have.
CREATE FUNCTION lag_maaneder(antall int) RETURNS int LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp SET lock_timeout = '3s' AS $$
DECLARE
  denne timestamp := date_trunc('month', now() AT TIME ZONE 'UTC');
  fra timestamptz;
  til timestamptz;
  tabell text;
  navn text;
  er_utenfor boolean;
  foran int := 0;
  alle boolean;
BEGIN
  -- Two at once would make the same one.
  PERFORM pg_advisory_xact_lock(hashtext('lag_maaneder'));
  FOR nr IN 0 .. least(greatest(antall, 0), 24) LOOP
    fra := (denne + make_interval(months => nr)) AT TIME ZONE 'UTC';
    til := (denne + make_interval(months => nr + 1)) AT TIME ZONE 'UTC';
    alle := true;
    FOREACH tabell IN ARRAY ARRAY['hendelse', 'innsynslogg'] LOOP
      navn := tabell || to_char(fra AT TIME ZONE 'UTC', '_YYYY_MM');
      -- The first partition has the months up to its end.
      CONTINUE WHEN to_regclass('public.' || navn) IS NOT NULL OR EXISTS (
        SELECT 1 FROM pg_constraint WHERE conrelid = to_regclass('public.' || tabell || '_foer') AND contype = 'c'
          AND conname = tabell || '_foer'
          AND substring(pg_get_constraintdef(oid) FROM '''([^'']+)''')::timestamptz >= til);
      EXECUTE format('SELECT EXISTS (SELECT 1 FROM public.%I WHERE tidspunkt >= %L AND tidspunkt < %L)',
        tabell || '_utenfor', fra, til) INTO er_utenfor;
      IF er_utenfor THEN
        -- Its rows are in the default partition, and must be moved by an operator first.
        alle := false;
        CONTINUE;
      END IF;
      -- Made apart and then attached, which does not stop those who read and write.
      EXECUTE format('CREATE TABLE public.%I (LIKE public.%I INCLUDING DEFAULTS)', navn, tabell);
      EXECUTE format('ALTER TABLE public.%I ATTACH PARTITION public.%I FOR VALUES FROM (%L) TO (%L)', tabell, navn, fra, til);
    END LOOP;
    IF alle AND foran = nr THEN
      foran := nr + 1;
    END IF;
  END LOOP;
  RETURN greatest(foran - 1, 0);
END $$;
-- utgave 076c7f93: it does not know the function.
REVOKE ALL ON FUNCTION lag_maaneder(int) FROM PUBLIC;
