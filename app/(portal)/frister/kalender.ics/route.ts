import { type Kalenderfilord, toKalenderfil } from '#lib/contract/kalenderfil/kalenderfil';
import { addMaaneder } from '#lib/domain/dag/dato';
import { isFerdig } from '#lib/domain/oppgave/oppgavestatus';
import { toUid } from '#lib/request/felles/uid';
import { kalenderfil } from '#lib/request/side/fil';
import { oppgavebeskrivelse, statustekst } from '#lib/tekst/oppgave';
import { getKalender } from '#lib/usecases/kalender/get-kalender';

export const dynamic = 'force-dynamic';

/** How far ahead the file goes. */
const MAANEDER = 13;

/** One's own frister from today on, to be put into a calendar once. */
export const GET = kalenderfil('/frister/kalender.ics', async ({ context, tilgang, tekster, adresse }) => {
  const { idag, naa } = context;
  const periode = { fraOgMed: idag, tilOgMed: addMaaneder(idag, MAANEDER) };
  const { oppgaver } = await getKalender(tilgang, periode, context);
  const ord: Kalenderfilord = {
    navn: tekster.tjeneste,
    tittel: (en) => oppgavebeskrivelse(tekster, en),
    beskrivelse: (en) => statustekst(tekster, en, idag),
    uid: (en) => toUid(tilgang.organisasjonsnummer, en.noekkel),
    lenke: (en) => `${adresse}/oppgave/${en.noekkel}`,
  };
  return toKalenderfil(
    oppgaver.filter((en) => !isFerdig(en, idag)),
    ord,
    naa,
  );
});
