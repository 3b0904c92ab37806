import { redirectTo } from '#lib/request/felles/redirect';

/** Redirects the month picker to the address of the month. That address decides whether the month exists. */
export function toChosenMaaned(soek: URLSearchParams): Response {
  const tall = (navn: string, bredde: number) =>
    (soek.get(navn) ?? '').replace(/\D/g, '').slice(0, 4).padStart(bredde, '0');
  return redirectTo(`/frister/${tall('aar', 4)}/${tall('maaned', 2)}`);
}
