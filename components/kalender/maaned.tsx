import type { Maaned } from '#lib/domain/dag/maaned';
export const maanedssti = ({ aar, maaned }: Maaned): string =>
  `/frister/${aar}/${String(maaned).padStart(2, '0')}`;

/** The month an address is about, or null when it is about something else. */
export function maanedAvSti(sti: string): Maaned | null {
  const [, aar, maaned] = /^\/frister\/(\d{4})\/(\d{2})$/.exec(sti) ?? [];
  return aar && maaned ? { aar: Number(aar), maaned: Number(maaned) } : null;
}
