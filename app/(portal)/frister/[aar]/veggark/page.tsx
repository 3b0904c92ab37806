import type { Metadata } from 'next';
import { Veggark } from '#components/kalender/veggark';
import { fill } from '#lib/messages/mal';
import { aarsperiode, parseAar } from '#lib/request/felles/sti';
import { kalenderSide } from '#lib/request/side/side';
import { readTekster } from '#lib/request/side/spraak';
import { getKalender } from '#lib/usecases/kalender/get-kalender';

interface Params extends Record<string, string> {
  aar: string;
}

export async function generateMetadata({ params }: { params: Promise<Params> }): Promise<Metadata> {
  const aar = parseAar((await params).aar);
  return { title: fill((await readTekster()).naa.veggarkSidetittel, { aar }) };
}

export default kalenderSide<Params>(
  ({ aar }) => `/frister/${aar}/veggark`,
  async ({ params, context, tilgang, tekster }) => {
    const aar = parseAar(params.aar);
    const kalender = await getKalender(tilgang, aarsperiode(aar), context);
    return <Veggark tekster={tekster} aar={aar} kalender={kalender} idag={context.idag} />;
  },
);
