import { ukjentAdresse } from '#lib/request/api/avvis-kall';

/** An address under /api that none of the others has. A page that says so is of no use to a program. */
export {
  ukjentAdresse as DELETE,
  ukjentAdresse as GET,
  ukjentAdresse as OPTIONS,
  ukjentAdresse as PATCH,
  ukjentAdresse as POST,
  ukjentAdresse as PUT,
};
