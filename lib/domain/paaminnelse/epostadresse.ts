/** The longest address and local part, in characters (RFC 5321, 4.5.3.1). */
const LENGST = 254;
const LENGSTE_LOKAL = 64;

/**
 * A local part without quotes (RFC 5322, 3.2.3): letters, digits and some signs, with single dots inside. Not % and !, by which a mail
 * server may be told to send the mail on to another domain.
 */
const LOKAL = /^[A-Za-z0-9#$&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9#$&'*+/=?^_`{|}~-]+)*$/;
/** A host name of at least two parts, the last of them not a number. */
const DOMENE =
  /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?=[a-z0-9-]*[a-z])[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
/** Signs that are never part of a domain as people write it, and that a parser of addresses would take for something else. */
const IKKE_I_DOMENE = /[\s\p{C}/\\?#@:%[\]()<>,;"]/u;

/**
 * Reads an e-mail address that a person has written: one plain address, without name, quotes or comments. A domain with other
 * letters is returned in its ASCII form. Null for anything else, such as line breaks, which could smuggle in a header.
 */
export function readEpostadresse(tekst: string): string | null {
  const adresse = tekst.trim();
  const skille = adresse.lastIndexOf('@');
  const lokal = adresse.slice(0, Math.max(skille, 0));
  if (!LOKAL.test(lokal) || lokal.length > LENGSTE_LOKAL) return null;
  const domene = toAsciidomene(adresse.slice(skille + 1));
  if (domene === null || lokal.length + 1 + domene.length > LENGST) return null;
  return `${lokal}@${domene}`;
}

function toAsciidomene(skrevet: string): string | null {
  if (IKKE_I_DOMENE.test(skrevet) || !URL.canParse(`http://${skrevet}/`)) return null;
  const { hostname } = new URL(`http://${skrevet}/`);
  return DOMENE.test(hostname) ? hostname : null;
}
