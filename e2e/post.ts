import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { APIRequestContext } from '@playwright/test';

const OMVERDEN = process.env.OMVERDEN_URL ?? 'http://localhost:3001';
const ROT = join(import.meta.dirname, '..');

export interface Mail {
  til: string[];
  emne: string;
  tekst: string;
  messageId: string;
}

/** The mails to an address that the product and Altinn have sent, oldest first. */
export async function readPost(request: APIRequestContext, til: string): Promise<Mail[]> {
  const alle: Mail[] = await (await request.get(`${OMVERDEN}/post/_alle`)).json();
  return alle.filter((mail) => mail.til.includes(til));
}

/** Runs a command of the operator beside the product, on a day. */
export async function runVarsling(kommando: string, idag: string): Promise<string> {
  const innstillinger = JSON.parse(readFileSync(process.env.PRODUKT_INNSTILLINGER ?? '', 'utf8'));
  const args = [join(ROT, 'lib', 'drift', 'kommando', 'kjoer.mjs'), 'varsling', kommando];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    env: { ...process.env, ...innstillinger, IDAG: idag },
    cwd: ROT,
  });
  return stdout;
}
