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
import { Topp } from '#components/ramme/topp';
import { Lenkeord } from '#components/ui/lenkeord';
import { readRamme } from '#lib/request/side/ramme';

/** Every page is rendered per request: it depends on who calls, and has a nonce of its own. */
export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const { tjeneste } = await readTekster();
  return { title: { default: tjeneste, template: `%s – ${tjeneste}` }, robots: { index: false } };
}

/** The layout of every page. */
export default async function Layout({ children }: { children: ReactNode }) {
  const [{ innlogget, representert }, tekster] = [await readRamme(), await readTekster()];
  const { laster, nyFane } = tekster.ramme;
  return (
    <html lang={tekster.spraak}>
      <body className="flex min-h-screen flex-col">
        <Lenkeord laster={laster} nyFane={nyFane}>
          <Topp tekster={tekster} innlogget={innlogget} representert={representert} />
          <main id="innhold" tabIndex={-1} className="grow pb-16 outline-none">
            {children}
          </main>
          <Bunn tekster={tekster} />
        </Lenkeord>
      </body>
    </html>
  );
}
