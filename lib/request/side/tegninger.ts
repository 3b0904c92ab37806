import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files of drawings in the packages of the design system, by the name they get on the pages. */
type Filer = Readonly<Record<string, string>>;

/**
 * Returns drawings of the design system as one SVG, each a group to be used by name. They are without colour:
 * each gets that of the text around it, also where the user chooses the colours.
 */
export function tegningerSvg(ikoner: Filer, logoer: Filer): string {
  const grupper = [
    ...Object.entries(ikoner).map(([navn, fil]) => gruppe(navn, `ds-icons/SystemIcons/${fil}.esm.js`)),
    ...Object.entries(logoer).map(([navn, fil]) => gruppe(navn, `ds-layout/${fil}.svg.esm.js`)),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg"><defs>${grupper.join('')}</defs></svg>`;
}

/**
 * Returns one drawing. Its outlines are read from the text of the design system's module: the module itself
 * brings a React component and a style sheet.
 */
function gruppe(navn: string, fil: string): string {
  const kode = readFileSync(join(process.cwd(), 'node_modules/@skatteetaten', fil), 'utf8');
  const streker = [...decodeURIComponent(kode).matchAll(/\bd(?:=|: )["']([^"']+)["']/g)];
  if (streker.length === 0) throw new Error(`${fil} has no drawing`);
  return `<g id="${navn}">${streker.map(([, d]) => `<path d="${d}"/>`).join('')}</g>`;
}
