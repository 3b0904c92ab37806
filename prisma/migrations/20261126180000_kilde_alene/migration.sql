-- Each rule and each fact has one active kilde, and no id of an active kilde begins with that of another. The lock lets one change at a time
-- through, so that the check sees all changes before it. Its numbers stand in lib/data/registerlaas.ts too.
CREATE FUNCTION kilde_laas() RETURNS trigger LANGUAGE plpgsql AS
E'BEGIN PERFORM pg_advisory_xact_lock(7120, 1)\x3B RETURN NULL\x3B END\x3B';

CREATE TRIGGER kilde_laas BEFORE INSERT OR UPDATE OF "id", "regler", "forhold", "aktiv" ON "kilde"
    FOR EACH STATEMENT EXECUTE FUNCTION kilde_laas();

CREATE FUNCTION kilde_alene() RETURNS trigger LANGUAGE plpgsql AS
E'DECLARE annen text\x3B
BEGIN
  SELECT k.id INTO annen FROM kilde AS k
  WHERE NEW.aktiv AND k.aktiv AND k.id <> NEW.id AND (
    k.regler && NEW.regler OR k.forhold && NEW.forhold
    OR starts_with(k.id || ''-'', NEW.id || ''-'') OR starts_with(NEW.id || ''-'', k.id || ''-'')
  ) LIMIT 1\x3B
  IF FOUND THEN
    RAISE EXCEPTION ''kilde % and kilde % would answer for the same'', NEW.id, annen
      USING ERRCODE = ''exclusion_violation'', CONSTRAINT = ''kilde_alene''\x3B
  END IF\x3B
  RETURN NULL\x3B
END\x3B';

CREATE TRIGGER kilde_alene AFTER INSERT OR UPDATE OF "id", "regler", "forhold", "aktiv" ON "kilde"
    FOR EACH ROW EXECUTE FUNCTION kilde_alene();
