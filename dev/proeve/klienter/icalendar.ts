import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const LES = `
import json, sys
from icalendar import Calendar
with open(sys.argv[1], 'rb') as fil:
    kalender = Calendar.from_ical(fil.read())
hendelser = kalender.walk('VEVENT')
feil = [str(feil) for del_ in kalender.walk() for feil in del_.errors]
for en in hendelser:
    start, slutt = en['DTSTART'].dt, en['DTEND'].dt
    if (slutt - start).days != 1:
        feil.append('%s: %s to %s' % (en['UID'], start, slutt))
print(json.dumps({'hendelser': len(hendelser), 'feil': feil}))
`;

/** Reads a calendar file with Python's library, which parses strictly. Returns how many events it has, and its faults. */
export async function readFeil(fil: string): Promise<{ hendelser: number; feil: string[] }> {
  const { stdout } = await promisify(execFile)('/usr/bin/python3', ['-c', LES, fil], { timeout: 60_000 });
  return JSON.parse(stdout);
}
