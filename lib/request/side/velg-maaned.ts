/** Turns the answers of the month picker into the month's address; whether it exists is for that address to say. */
export function toChosenMaaned(soek: URLSearchParams): Response {
  const tall = (navn: string, bredde: number) =>
    (soek.get(navn) ?? '').replace(/\D/g, '').slice(0, 4).padStart(bredde, '0');
  return new Response(null, {
    status: 303,
    headers: { Location: `/frister/${tall('aar', 4)}/${tall('maaned', 2)}` },
  });
}
