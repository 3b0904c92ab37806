import type { Maaned } from '#lib/domain/dag/maaned';
export const maanedssti = ({ aar, maaned }: Maaned): string =>
  `/frister/${aar}/${String(maaned).padStart(2, '0')}`;

/** Returns the month of an address; null for other addresses. */
export function maanedAvSti(sti: string): Maaned | null {
  const [, aar, maaned] = /^\/frister\/(\d{4})\/(\d{2})$/.exec(sti) ?? [];
  return aar && maaned ? { aar: Number(aar), maaned: Number(maaned) } : null;
}
