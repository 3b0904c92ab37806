import { redirect } from 'next/navigation';
import { aarAv } from '#lib/domain/dag/dato';
import { readTid } from '#lib/request/felles/clock';

/** The way in: this year. */
export default function Page(): never {
  redirect(`/frister/${aarAv(readTid().idag)}`);
}
