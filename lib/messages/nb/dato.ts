/** Bokmål in dates. */
export const datoNb = {
  maaneder: [
    'januar',
    'februar',
    'mars',
    'april',
    'mai',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'desember',
  ],
  /** For narrow places. */
  maanederKort: [
    'jan.',
    'feb.',
    'mars',
    'apr.',
    'mai',
    'juni',
    'juli',
    'aug.',
    'sep.',
    'okt.',
    'nov.',
    'des.',
  ],
  /** From Monday, whole for the ear and short for the eye. */
  ukedager: [
    { hel: 'mandag', kort: 'ma' },
    { hel: 'tirsdag', kort: 'ti' },
    { hel: 'onsdag', kort: 'on' },
    { hel: 'torsdag', kort: 'to' },
    { hel: 'fredag', kort: 'fr' },
    { hel: 'lørdag', kort: 'lø' },
    { hel: 'søndag', kort: 'sø' },
  ],
  /** What stands after the number of a day: «10. oktober», «10 October». */
  punktum: '.',
  /** The number of a period. */
  ordenstall: ['1.', '2.', '3.', '4.', '5.', '6.'],
} as const;
