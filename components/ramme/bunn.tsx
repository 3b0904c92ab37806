import { Footer } from '#components/ui/ds';
import { tekster } from '#lib/messages/index';

/** The design system's footer, with the agency's own links. */
export function Bunn() {
  return (
    <div className="skjul-i-utskrift">
      <Footer titleFirstColumn={tekster.ramme.bunntittel} />
    </div>
  );
}
