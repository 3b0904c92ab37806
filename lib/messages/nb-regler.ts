/** Bokmål for each rule: `tittel` is what one does, `hva` what it is in plain words. Keyed by rule id. */
export const reglerNb = {
  'mva-alm-levering': {
    tittel: 'Lever mva-meldingen',
    hva: 'Du forteller hvor mye merverdiavgift du har tatt inn og betalt. Du må levere selv om du ikke har solgt noe.',
  },
  'mva-alm-betaling': {
    tittel: 'Betal merverdiavgift (mva)',
    hva: 'Viser mva-meldingen at du skal betale, har betalingen samme frist som leveringen.',
  },
  'mva-aar-levering': {
    tittel: 'Lever mva-meldingen for hele året',
    hva: 'Du som har fått årstermin, leverer én mva-melding for hele året.',
  },
  'mva-aar-betaling': {
    tittel: 'Betal merverdiavgift (mva) for hele året',
    hva: 'Viser mva-meldingen at du skal betale, har betalingen samme frist som leveringen.',
  },
  'mva-primaer-levering': {
    tittel: 'Lever mva-meldingen for primærnæring',
    hva: 'Du som driver jordbruk, skogbruk eller fiske, leverer én mva-melding for hele året.',
  },
  'mva-primaer-betaling': {
    tittel: 'Betal merverdiavgift (mva) for primærnæring',
    hva: 'Viser mva-meldingen at du skal betale, har betalingen samme frist som leveringen.',
  },
  'amelding-levering': {
    tittel: 'Lever a-meldingen',
    hva: 'Du forteller om lønn, ansatte, arbeidsgiveravgift og skattetrekk for måneden som har vært.',
  },
  'aga-betaling': {
    tittel: 'Betal arbeidsgiveravgift',
    hva: 'Du betaler arbeidsgiveravgift for de to månedene som har vært.',
  },
  'forskuddstrekk-betaling-termin': {
    tittel: 'Betal forskuddstrekk',
    hva: 'Du betaler skatten du har trukket av lønn som ble utbetalt til og med 2025.',
  },
  'forskuddstrekk-betaling-lopende': {
    tittel: 'Betal forskuddstrekk',
    hva: 'Du betaler skatten du har trukket av lønnen. Fra 2026 er fristen første virkedag etter at lønnen er utbetalt.',
  },
  'forskuddsskatt-personlig': {
    tittel: 'Betal forskuddsskatt',
    hva: 'Du som driver enkeltpersonforetak, betaler skatten i fire deler gjennom året.',
  },
  'forskuddsskatt-upersonlig': {
    tittel: 'Betal forskuddsskatt for selskapet',
    hva: 'Selskapet betaler skatten for året som har vært, i to deler.',
  },
  'skattemelding-enk': {
    tittel: 'Lever skattemeldingen',
    hva: 'Du leverer skattemeldingen din med opplysninger om næringen, også når det ikke har vært aktivitet.',
  },
  'skattemelding-as': {
    tittel: 'Lever skattemeldingen for selskapet',
    hva: 'Selskapet leverer skattemelding med næringsspesifikasjon, også når det ikke har vært drift.',
  },
  aksjonaerregisteroppgaven: {
    tittel: 'Lever aksjonærregisteroppgaven',
    hva: 'Selskapet forteller hvem som eier aksjene. Den skal leveres hvert år, også når ingenting er endret.',
  },
  'aarsregnskap-innsending': {
    tittel: 'Send inn årsregnskapet',
    hva: 'Selskapet sender årsregnskapet til Regnskapsregisteret. Fristen flyttes ikke når den faller på en helg.',
  },
} satisfies Record<string, { tittel: string; hva: string }>;
