-- The rule rf1301 was published under the wrong number. What is stored gets the right one. The old one is still read from outside.
UPDATE "markering" AS m SET noekkel = 'rf1321:' || substr(m.noekkel, 8)
WHERE m.noekkel LIKE 'rf1301:%' AND NOT EXISTS (
  SELECT FROM "markering" AS ny
  WHERE ny.organisasjonsnummer = m.organisasjonsnummer AND ny.noekkel = 'rf1321:' || substr(m.noekkel, 8)
);
UPDATE "hendelse" SET noekkel = 'rf1321:' || substr(noekkel, 8) WHERE noekkel LIKE 'rf1301:%';
UPDATE "levering" SET innhold = regexp_replace(innhold::text, '("noekkel"\s*:\s*")rf1301:', '\1rf1321:')::json
WHERE innhold::text LIKE '%"rf1301:%';
UPDATE "kilde" SET regler = array_replace(regler, 'rf1301', 'rf1321') WHERE 'rf1301' = ANY (regler);
