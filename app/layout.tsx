import { readTekster } from '#lib/request/side/spraak';
// The tokens and defaults of the design system without its reset: Tailwind has one, and an unlayered reset
// would override every class we write.
import '@skatteetaten/ds-core-designtokens/designtokens/containers.css';
import '@skatteetaten/ds-core-designtokens/designtokens/font.css';
import '@skatteetaten/ds-core-designtokens/designtokens/palette.css';
import '@skatteetaten/ds-core-designtokens/designtokens/sizes.css';
import '@skatteetaten/ds-core-designtokens/designtokens/spacing.css';
import '@skatteetaten/ds-core-designtokens/themes/SKE.css';
import '@skatteetaten/ds-core-designtokens/_default.css';
import './globals.css';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { Bunn } from '#components/ramme/bunn';
import { Dobbeltklikk } from '#components/ramme/dobbeltklikk';
import { Hovedmeny } from '#components/ramme/hovedmeny';
import { Melding } from '#components/ramme/melding';
import { Rollebanner, Topp } from '#components/ramme/topp';
import { Lenkeord } from '#components/ui/lenkeord';
import { aarAv, maanedAv } from '#lib/domain/dag/dato';
import { readTid } from '#lib/request/felles/clock';
import { readMelding } from '#lib/request/felles/melding';
import { felles } from '#lib/request/side/offentlig';
import { readMinSide, readRamme } from '#lib/request/side/ramme';
import { navnMedForm } from '#lib/tekst/virksomhetsnavn';

/** Every page is rendered per request: it depends on who calls, and has a nonce of its own. */
export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const { tjeneste } = await readTekster();
  return {
    ...felles(),
    title: { default: tjeneste, template: `%s – ${tjeneste}` },
    robots: { index: false },
  };
}

/** The layout of every page. */
export default async function Layout({ children }: { children: ReactNode }) {
  const [{ innlogget, representert }, tekster] = [await readRamme(), await readTekster()];
  const { laster, nyFane, hovedmeny, naa, maaned, virksomhet, deling, bunn } = tekster.ramme;
  const { idag } = readTid();
  const melding = await readMelding();
  const beskjed =
    (melding === 'utloept' && innlogget && tekster.ramme.utloept) ||
    (melding === 'utlogget' && !innlogget && tekster.ramme.loggetUt) ||
    (melding === 'slettet' && !innlogget && tekster.person.slettet);
  return (
    <html lang={tekster.spraak}>
      <body className="flex min-h-screen flex-col">
        <Dobbeltklikk />
        <Lenkeord laster={laster} nyFane={nyFane}>
          <Topp tekster={tekster} innlogget={innlogget} representert={representert} minSide={readMinSide()} />
          {representert && <Rollebanner tekster={tekster} navn={navnMedForm(representert)} />}
          {representert && (
            <Hovedmeny
              aar={aarAv(idag)}
              maaned={maanedAv(idag)}
              hele={representert.hele}
              flere={representert.andre.length > 0}
              ord={{
                navn: hovedmeny,
                naa,
                maaned,
                virksomhet,
                deling,
                klienter: tekster.oversikt.sidetittel,
              }}
            />
          )}
          <main id="innhold" tabIndex={-1} className="grow pb-16 outline-none print:pb-0">
            {beskjed && <Melding>{beskjed}</Melding>}
            {children}
          </main>
          <Bunn ord={bunn} spraak={tekster.spraak} />
        </Lenkeord>
      </body>
    </html>
  );
}
