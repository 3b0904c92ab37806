import type { Tekster } from '../tekster';

/** Nynorsk in dates. */
export const datoNn: Tekster['dato'] = {
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
  ukedager: [
    { hel: 'måndag', kort: 'må' },
    { hel: 'tysdag', kort: 'ty' },
    { hel: 'onsdag', kort: 'on' },
    { hel: 'torsdag', kort: 'to' },
    { hel: 'fredag', kort: 'fr' },
    { hel: 'laurdag', kort: 'la' },
    { hel: 'søndag', kort: 'sø' },
  ],
  punktum: '.',
  ordenstall: ['1.', '2.', '3.', '4.', '5.', '6.'],
};
