import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ROOT } from '../../start/paths';

const Utgave = z.object({
  /** The commit of the last release. */
  utgave: z.string().regex(/^[0-9a-f]{40}$/),
  /** The newest migration of that release. Later ones are new. */
  sisteMigrering: z.string(),
});

export type Utgave = z.infer<typeof Utgave>;

/** The last release, as `deploy/utgave.json` names it. */
export const readUtgave = (): Utgave =>
  Utgave.parse(JSON.parse(readFileSync(join(ROOT, 'deploy', 'utgave.json'), 'utf8')));
