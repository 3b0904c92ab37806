import { redirect } from 'next/navigation';
import { aarAv } from '#lib/domain/dag/dato';
import { readTid } from '#lib/request/felles/clock';

/** Redirects to the present year. */
export default function Page(): never {
  redirect(`/frister/${aarAv(readTid().idag)}`);
}
