interface SisteUtvei {
  tittel: string;
  tekst: string;
  proevIgjen: string;
  tilForsiden: string;
}

/** What is said when the page itself has failed. It is in the browser already by then, so it is short and in every language. */
export const SISTE_UTVEI: Readonly<Record<'nb' | 'nn' | 'en', SisteUtvei>> = {
  nb: {
    tittel: 'Noe gikk galt hos oss',
    tekst: 'Ingenting du har lagret, er tapt. Prøv igjen, og kontakt oss hvis det ikke hjelper.',
    proevIgjen: 'Prøv igjen',
    tilForsiden: 'Til forsiden',
  },
  nn: {
    tittel: 'Noko gjekk gale hos oss',
    tekst: 'Ingenting du har lagra, er tapt. Prøv igjen, og kontakt oss dersom det ikkje hjelper.',
    proevIgjen: 'Prøv igjen',
    tilForsiden: 'Til framsida',
  },
  en: {
    tittel: 'Something went wrong on our side',
    tekst: 'Nothing you have saved is lost. Try again, and contact us if that does not help.',
    proevIgjen: 'Try again',
    tilForsiden: 'To the front page',
  },
};
