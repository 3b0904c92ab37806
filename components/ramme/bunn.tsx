import { Ikon } from '#components/ui/ikon';
import type { Tekster } from '#lib/messages/index';
import { Bunnlogo } from './logo';

/**
 * The footer, with the colours and measures of the design system. Its own component keeps the language in the
 * process, where requests in different languages would disturb each other.
 */
export function Bunn({ ord, spraak }: { ord: Tekster['ramme']['bunn'] } & Pick<Tekster, 'spraak'>) {
  const lenker = [
    [ord.kontaktLenke, ord.kontakt],
    [ord.personvernLenke, ord.personvern],
    [ord.tilgjengelighetLenke, ord.tilgjengelighet],
  ] as const;
  return (
    <footer className="skjul-i-utskrift">
      <div aria-hidden="true" className="bunn-strek" />
      <div className="bunn">
        <div className="bredde space-y-8">
          <div className="space-y-3">
            <h2>{ord.tittel}</h2>
            <ul className="space-y-2">
              {lenker.map(([href, tekst]) => (
                <li key={href} className="flex gap-2">
                  <Ikon navn="fram" className="size-6 shrink-0" />
                  <a href={href} className="underline underline-offset-2 hover:no-underline">
                    {tekst}
                  </a>
                </li>
              ))}
            </ul>
          </div>
          <Bunnlogo spraak={spraak} navn={ord.logo} />
        </div>
      </div>
    </footer>
  );
}
