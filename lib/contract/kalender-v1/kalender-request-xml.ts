import type { Feltfeil } from '#lib/contract/xml-json/formatfeil';
import { formatfeil } from '#lib/contract/xml-json/formatfeil';
import { dekodXml } from '#lib/contract/xml-json/xml-tegn';
import { parseXml, type XmlElement } from '#lib/contract/xml-json/xml-tre';

/** The namespace of the published schema, which ours shares. */
export const KALENDER_NAVNEROM = 'no:skatteetaten:innkreving:deling:kalendertjeneste:v1';

/** The elements allowed in each element. A text has no children. */
type Form = { readonly [navn: string]: Form } | 'tekst' | 'dag';
const FORM = {
  part: { foedselsnummer: 'tekst', organisasjonsnummer: 'tekst' },
  periode: { fraOgMed: 'dag', tilOgMed: 'dag' },
} as const satisfies Form;
const FLERE = 'part';

/**
 * `xs:date` may have a time zone, which many libraries write. It is ignored: a frist is a day, whatever the
 * zone.
 */
const SONE = /(?:Z|[+-]\d\d:\d\d)$/;

/**
 * Parses a `kalenderRequest` in XML. Returns the equivalent JSON value, and the errors of its form: elements
 * that are unknown, repeated or in another namespace. Order, prefixes and attributes do not matter.
 * @throws Formatfeil when it is not XML, or has another root or namespace
 */
export function readKalenderXml(
  bytes: Uint8Array,
  charset: string | null,
): { verdi: unknown; feil: readonly Feltfeil[] } {
  if (bytes.length === 0) throw formatfeil('mangler');
  const rot = parseXml(dekodXml(bytes, charset));
  if (rot.navnerom !== KALENDER_NAVNEROM) throw formatfeil('feil-navnerom', rot.navn);
  if (rot.navn !== 'kalenderRequest') throw formatfeil('ukjent', rot.navn);
  const feil: Feltfeil[] = [];
  return { verdi: { kalenderRequest: toVerdi(rot, FORM, rot.navn, feil) }, feil };
}

function toVerdi(element: XmlElement, form: Form, sti: string, feil: Feltfeil[]): unknown {
  const { tekst, barn } = element;
  if (typeof form === 'string') {
    for (const { navn } of barn) feil.push({ felt: `${sti}.${navn}`, kode: 'ukjent' });
    return form === 'dag' ? tekst.trim().replace(SONE, '') : tekst.trim();
  }
  if (tekst.trim() !== '') feil.push({ felt: sti, kode: 'loes-tekst' });
  const verdier = new Map<string, unknown[]>();
  for (const ett of barn) {
    const under =
      ett.navnerom === KALENDER_NAVNEROM && Object.hasOwn(form, ett.navn) ? form[ett.navn] : undefined;
    const sette = verdier.get(ett.navn) ?? [];
    const felt = `${sti}.${ett.navn}${ett.navn === FLERE ? `.${sette.length}` : ''}`;
    if (!under) {
      feil.push({ felt, kode: ett.navnerom === KALENDER_NAVNEROM ? 'ukjent' : 'feil-navnerom' });
    } else {
      if (ett.navn !== FLERE && sette.length > 0) feil.push({ felt, kode: 'flere-verdier' });
      sette.push(toVerdi(ett, under, felt, feil));
      verdier.set(ett.navn, sette);
    }
  }
  return Object.fromEntries([...verdier].map(([navn, alle]) => [navn, navn === FLERE ? alle : alle[0]]));
}
