import { expect, it } from 'vitest';
import { addKilde, item, SYSTEM } from '#dev/proeve/testdata/kilder';
import { withKalender } from '#dev/proeve/testdata/tilgang';
import { I_2026, iVerden, tid } from '#dev/proeve/verden/verden';
import { LevertOppgaveSchema, toOppgaveInnhold } from '#lib/contract/kilder/levert-oppgave';
import { getKalender } from '#lib/usecases/kalender/get-kalender';
import { listHendelser } from './list-hendelser';
import { mottaLeveringer } from './motta-leveringer';

const verden = iVerden();
const NAA = tid('2026-11-10');

it('a new kilde is a row: its deliveries are in the calendar and in the list of events', async () => {
  const eple = verden.orgnr('eplepress');
  const aktoer = await verden.aktoerFor('eplepress');
  const lest = LevertOppgaveSchema.parse(
    item(eple, { eksternId: 'melding-7', noekkel: null, produktomraade: 'HAGE' }),
  );
  const leveringer = [{ ...lest, innhold: toOppgaveInnhold('hagetilsynet', lest) }];
  const lever = () => mottaLeveringer(SYSTEM, 'hagetilsynet', 'oppgave', leveringer, NAA);
  const foer = await withKalender(aktoer, eple, (tilgang) => getKalender(tilgang, I_2026, NAA));
  await expect(lever()).rejects.toMatchObject({ code: 'ukjent-kilde' });

  await addKilde({
    id: 'hagetilsynet',
    navn: 'Hagetilsynets register',
    myndighet: 'XYZ',
    myndighetsnavn: 'Hagetilsynet',
    produktomraader: ['HAGE'],
    regler: [],
    forhold: [],
  });
  expect(await lever()).toEqual([{ utfall: 'lagret', feil: null }]);

  const { oppgaver, kilder } = await withKalender(aktoer, eple, (tilgang) =>
    getKalender(tilgang, I_2026, NAA),
  );
  expect(oppgaver).toHaveLength(foer.oppgaver.length + 1);
  expect(oppgaver.find(({ noekkel }) => noekkel === 'hagetilsynet:melding-7')).toMatchObject({
    regel: null,
    myndighet: 'XYZ',
    frist: { frist: '2026-12-10' },
    levert: { myndighetsnavn: 'Hagetilsynet', kildenavn: 'Hagetilsynets register' },
  });
  expect(kilder).toMatchObject([{ kilde: 'hagetilsynet', myndighet: 'XYZ', tilstand: 'OK' }]);
  expect(await listHendelser(SYSTEM, { fraSekvensnummer: 1, antall: 10 })).toMatchObject([
    { sekvensnummer: 1, organisasjonsnummer: eple, gjelderPeriode: '2026', type: 'NY' },
  ]);
});
