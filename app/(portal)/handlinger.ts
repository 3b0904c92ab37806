'use server';

import { redirect } from 'next/navigation';
import { loggUt as avslutt } from '#lib/request/logg-ut';

/** Ends the session here and at ID-porten. */
export async function loggUt(): Promise<never> {
  return redirect(await avslutt());
}
