import { describe, expect, it } from 'vitest';
import { type Spoersmaal, toAttributtnoekkel, toForespoersel, toSvar } from './xacml';

const ETT: Spoersmaal = {
  systembruker: '33a0911a-5459-456f-bc57-3d37ef9a016c',
  organisasjonsnummer: '310079197',
  ressurs: 'ske-kalender',
};
const gjentatt = [
  {
    CategoryId: 'x',
    Attribute: [
      { AttributeId: 'urn:altinn:systemuser:uuid', Value: ETT.systembruker.toUpperCase() },
      { AttributeId: 'urn:altinn:organization:identifier-no', Value: ETT.organisasjonsnummer },
      { AttributeId: 'urn:altinn:resource', Value: ETT.ressurs },
    ],
  },
];
const svar = (...Response: unknown[]) => toSvar({ Response })?.get(toAttributtnoekkel(ETT));

it('asks about many at once, and names each system user once', () => {
  const { Request } = toForespoersel([ETT, { ...ETT, organisasjonsnummer: '310158380' }]);
  expect(Request.AccessSubject).toEqual([
    {
      Id: 's0',
      Attribute: [
        { AttributeId: 'urn:altinn:systemuser:uuid', Value: ETT.systembruker, IncludeInResult: true },
      ],
    },
  ]);
  expect(Request.MultiRequests.RequestReference).toEqual([
    { ReferenceId: ['s0', 'a0', 'r0'] },
    { ReferenceId: ['s0', 'a0', 'r1'] },
  ]);
});

describe('an answer', () => {
  it('is about what it repeats', () => {
    expect(svar({ Decision: 'Permit', Category: gjentatt })).toBe(true);
    expect(svar({ Decision: 'Permit' })).toBeUndefined();
    expect(svar({ Decision: 'Permit', Category: [] })).toBeUndefined();
  });

  it('that is given twice must be yes twice', () => {
    const [ja, nei] = ['Permit', 'Deny'].map((Decision) => ({ Decision, Category: gjentatt }));
    expect([svar(ja, nei), svar(nei, ja), svar(ja, ja)]).toEqual([false, false, true]);
  });

  it.each([
    ['a decision of no kind', { Decision: 'PermitIfAsked' }],
    ['no decision', {}],
    ['a decision that is no word', { Decision: 7 }],
    ['obligations of another shape', { Decision: 'Permit', Obligations: 'none' }],
  ])('beside one with %s about the same question is no answer', (_, uleselig) => {
    const ja = { Decision: 'Permit', Category: gjentatt };
    const annet = { ...uleselig, Category: gjentatt };
    expect([svar(ja, annet), svar(annet, ja)]).toEqual([undefined, undefined]);
  });

  it('demands a level wherever it stands', () => {
    const assignment = {
      attributeId: 'hva-som-helst',
      value: '4',
      category: 'urn:altinn:minimum-authenticationlevel',
    };
    const obligations = [
      { id: 'annet', attributeAssignment: [] },
      { id: 'x', attributeAssignment: [assignment] },
    ];
    expect(svar({ decision: 'Permit', obligations, category: gjentatt })).toBe(false);
  });

  it('one odd decision takes nothing from the others', () => {
    const kropp = { Response: [null, {}, { Decision: 7 }] };
    expect(toSvar(kropp)).toEqual(new Map());
  });

  it.each([null, undefined, 'Permit', [], {}, { Response: 'Permit' }])('is none when it is %j', (kropp) => {
    expect(toSvar(kropp)).toBeNull();
  });
});
