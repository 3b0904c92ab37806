export const GJENOPPRETTINGSHJELP = `Makes a database that was restored from a backup safe to serve from.

  npm run gjenopprett -- begynn   after the restore, and before the first "npm run serve"

It is refused while processes of the product use the database: it may be the wrong one. "--bekreft" does it all the same, for a
pooler that keeps their connections. To do it twice is harmless; each time skips up to 200 million numbers.

Partners may have read events that came after the restore point. Their numbers must never be used again, so the list
goes on with much higher ones. Everybody is logged out, and no reminders are sent until "npm run varsling -- start".`;
