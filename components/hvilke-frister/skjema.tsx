import { Feiloppsummering } from '#components/ui/feiloppsummering';
import { Radiogruppe, Tekstfelt, Valgliste } from '#components/ui/felt';
import { SendKnapp } from '#components/ui/send-knapp';
import { FRISTAAR } from '#lib/contract/felles/periode';
import type { Veiviserfelt } from '#lib/contract/skjema/hvilke-frister';
import { HVILKE_FRISTER } from '#lib/contract/skjema/veiviser-adresse';
import { SAERLIGE_FORHOLD } from '#lib/domain/virksomhet/forhold';
import type { Veiviserord } from './veiviserord';

type Verdier = Readonly<Partial<Record<Veiviserfelt, string>>>;

const AARENE = Array.from(
  { length: FRISTAAR.siste - FRISTAAR.foerste + 1 },
  (_, nr) => FRISTAAR.foerste + nr,
);

/** Fields that few need. Folded under «more choices», and unfolded when one of them is in use. */
const DATOER = ['registrert', 'mvaFra', 'arbeidsgiverFra'] as const;
const FLERE = ['regnskapsaarSlutt', ...DATOER, ...SAERLIGE_FORHOLD] as const;

/** The questions. A plain GET form, so that the answers are in the address and can be shared. */
export function Veiviserskjema({
  ord,
  verdier,
  feil,
  aar,
}: {
  ord: Veiviserord;
  /** The values in the address, valid or not. */
  verdier: Verdier;
  /** Error codes by field name. */
  feil: Readonly<Record<string, string>>;
  /** The default year. */
  aar: number;
}) {
  const flereErAapen = FLERE.some((navn) => verdier[navn] || feil[navn]);
  const feilmelding = (kode: string) => ord.feil[kode] ?? ord.ukjentFeil;
  const felles = (navn: Veiviserfelt) => ({
    id: navn,
    name: navn,
    feil: feil[navn] && feilmelding(feil[navn]),
  });
  return (
    <form action={HVILKE_FRISTER} className="grid grid-cols-1 gap-8">
      <Feiloppsummering
        tittel={ord.feilTittel}
        feil={Object.entries(feil).map(([navn, kode]) => [
          navn,
          `${spoersmaal(ord, navn)} ${feilmelding(kode)}`,
        ])}
      />
      <Radioer
        ord={ord}
        navn="organisasjonsform"
        valg={ord.valg.organisasjonsform}
        valgt={verdier}
        felles={felles}
      />
      <Radioer
        ord={ord}
        navn="mva"
        valg={ord.valg.mva}
        valgt={verdier}
        felles={felles}
        hjelp={ord.hjelp.mva}
      />
      <Radioer
        ord={ord}
        navn="arbeidsgiver"
        valg={ord.valg.jaNei}
        valgt={verdier}
        felles={felles}
        hjelp={ord.hjelp.arbeidsgiver}
      />
      <Liste
        ord={ord}
        navn="loennsdag"
        valg={ord.valg.loennsdag}
        valgt={verdier}
        felles={felles}
        hjelp={ord.hjelp.loennsdag}
      />
      <Radioer
        ord={ord}
        navn="forskuddsskatt"
        valg={[...ord.valg.jaNei, ['', ord.vetIkke]]}
        valgt={verdier}
        felles={felles}
        hjelp={ord.hjelp.forskuddsskatt}
      />
      <details open={flereErAapen}>
        <summary className="ds-lenke cursor-pointer">{ord.flereValg}</summary>
        <div className="grid grid-cols-1 gap-8 pt-4">
          <Liste
            ord={ord}
            navn="regnskapsaarSlutt"
            valg={ord.valg.regnskapsaarSlutt}
            valgt={verdier}
            felles={felles}
            hjelp={ord.hjelp.regnskapsaarSlutt}
          />
          {DATOER.map((navn) => (
            <div key={navn} className="max-w-96">
              <Tekstfelt
                {...felles(navn)}
                merke={ord.spoersmaal[navn]}
                hjelp={ord.hjelp.dato}
                verdi={verdier[navn] ?? ''}
              />
            </div>
          ))}
          <p className="font-bold">{ord.saerligeHjelp}</p>
          {SAERLIGE_FORHOLD.map((navn) => (
            <Radioer
              ord={ord}
              key={navn}
              navn={navn}
              valg={[['true', ord.ja] as const, ['', ord.nei] as const]}
              valgt={{ [navn]: '', ...verdier }}
              felles={felles}
              hjelp={ord.hjelp[navn]}
            />
          ))}
        </div>
      </details>
      <div className="max-w-64">
        <Valgliste {...felles('aar')} merke={ord.spoersmaal.aar} verdi={verdier.aar || aar}>
          {AARENE.map((ett) => (
            <option key={ett} value={ett}>
              {ett}
            </option>
          ))}
        </Valgliste>
      </div>
      <div>
        <SendKnapp>{ord.vis}</SendKnapp>
      </div>
    </form>
  );
}

interface Felt {
  ord: Veiviserord;
  navn: Exclude<Veiviserfelt, 'aar'>;
  valg: readonly (readonly [verdi: string, tekst: string])[];
  valgt: Verdier;
  felles: (navn: Veiviserfelt) => { id: string; name: string; feil: string | undefined };
  hjelp?: string;
}

/** A question with few answers, as radio buttons. */
function Radioer({ ord, navn, valg: svarene, valgt, felles, hjelp }: Felt) {
  return (
    <Radiogruppe
      {...felles(navn)}
      spoersmaal={spoersmaal(ord, navn)}
      hjelp={hjelp}
      valg={svarene}
      verdi={valgt[navn]}
    />
  );
}

/** A question with many answers, as a list that may be left unanswered. */
function Liste({ ord, navn, valg: svarene, valgt, felles, hjelp }: Felt) {
  return (
    <div className="max-w-96">
      <Valgliste {...felles(navn)} merke={spoersmaal(ord, navn)} hjelp={hjelp} verdi={valgt[navn] ?? ''}>
        <option value="">{ord.ikkeSvart}</option>
        {svarene.map(([verdi, tekst]) => (
          <option key={verdi} value={verdi}>
            {tekst}
          </option>
        ))}
      </Valgliste>
    </div>
  );
}

function spoersmaal({ spoersmaal: alle }: Veiviserord, navn: string): string {
  const ord: Readonly<Record<string, string>> = alle;
  return ord[navn] ?? navn;
}
