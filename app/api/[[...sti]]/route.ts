import { ukjentAdresse } from '#lib/request/api/avvis-kall';

/** Every unknown address under /api: 404 in the published error format, not a page. */
export {
  ukjentAdresse as DELETE,
  ukjentAdresse as GET,
  ukjentAdresse as OPTIONS,
  ukjentAdresse as PATCH,
  ukjentAdresse as POST,
  ukjentAdresse as PUT,
};
