import { redirect } from 'next/navigation';
import { aarAv } from '#lib/domain/dato';
import { readTid } from '#lib/request/clock';

/** The way in: this year. */
export default function Page(): never {
  redirect(`/frister/${aarAv(readTid().idag)}`);
}
