'use client';

import logoEn from '@skatteetaten/ds-layout/Footer/logo_en.svg.esm.js';
import logoNo from '@skatteetaten/ds-layout/Footer/logo_no.svg.esm.js';
import { Footer } from '#components/ui/ds';
import type { Tekster } from '#lib/messages/index';

/**
 * The footer of the design system, with the agency's own links. The links and the logo are ours: the design
 * system keeps the language of its own in the process, where requests in different languages would disturb
 * each other.
 */
export function Bunn({ ord, spraak }: { ord: Tekster['ramme']['bunn'] } & Pick<Tekster, 'spraak'>) {
  return (
    <div className="skjul-i-utskrift">
      <Footer titleFirstColumn={ord.tittel} hideDefaultLinks hideLogo>
        <Footer.LinkFirstColumn href={ord.kontaktLenke}>{ord.kontakt}</Footer.LinkFirstColumn>
        <Footer.LinkFirstColumn href={ord.personvernLenke}>{ord.personvern}</Footer.LinkFirstColumn>
        <Footer.LinkFirstColumn href={ord.tilgjengelighetLenke}>{ord.tilgjengelighet}</Footer.LinkFirstColumn>
        <Footer.Logo>
          {/* biome-ignore lint/performance/noImgElement: the picture is part of the address; there is nothing to optimise */}
          <img
            src={spraak === 'en' ? logoEn : logoNo}
            alt={ord.logo}
            className={spraak === 'en' ? 'w-19' : 'w-16'}
          />
        </Footer.Logo>
      </Footer>
    </div>
  );
}
