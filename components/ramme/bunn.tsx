import { Footer } from '#components/ui/ds';
import type { Tekster } from '#lib/messages/index';

/** The footer of the design system, with the agency's own links. */
export function Bunn({ tekster }: { tekster: Tekster }) {
  return (
    <div className="skjul-i-utskrift">
      <Footer titleFirstColumn={tekster.ramme.bunntittel} />
    </div>
  );
}
