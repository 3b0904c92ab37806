import type { Tekster } from '../tekster';

/** English in dates. */
export const datoEn: Tekster['dato'] = {
  maaneder: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  maanederKort: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'],
  ukedager: [
    { hel: 'Monday', kort: 'Mo' },
    { hel: 'Tuesday', kort: 'Tu' },
    { hel: 'Wednesday', kort: 'We' },
    { hel: 'Thursday', kort: 'Th' },
    { hel: 'Friday', kort: 'Fr' },
    { hel: 'Saturday', kort: 'Sa' },
    { hel: 'Sunday', kort: 'Su' },
  ],
  punktum: '',
  ordenstall: ['1st', '2nd', '3rd', '4th', '5th', '6th'],
};
