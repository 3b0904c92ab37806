import { enkArbeidsgiver, eplepress, mvaAar, nystartet, primaernaering, slettetEnkeltperson } from './enk';
import { eidas, ingen, laget, lavtNivaa, toVirksomheter, utenforRegisteret } from './flere';
import { loennsmedarbeider, regnskapsfoerer } from './regnskapsfoerer';
import { asAnsatte, asAvvikendeAar, asHvilende, avvikling, konkurs } from './selskap';
import type { Scenario, Testperson, Testvirksomhet } from './typer';

export type * from './typer';

/** The persons to log in as, in the order of ID-porten's picker. The first is the default of the start page. */
export const SCENARIOER: readonly Scenario[] = [
  eplepress,
  primaernaering,
  mvaAar,
  nystartet,
  asAnsatte,
  asHvilende,
  asAvvikendeAar,
  avvikling,
  slettetEnkeltperson,
  toVirksomheter,
  regnskapsfoerer,
  ingen,
  eidas,
  lavtNivaa,
  enkArbeidsgiver,
  laget,
  utenforRegisteret,
  konkurs,
  loennsmedarbeider,
];

export function scenario(id: string): Scenario {
  const funnet = SCENARIOER.find((s) => s.id === id);
  if (!funnet) throw new RangeError(`No such scenario: ${id}`);
  return funnet;
}

export function allePersoner(): Testperson[] {
  return SCENARIOER.map((s) => s.person);
}

/** Every virksomhet of every scenario. Each contains its underenheter. */
export function alleVirksomheter(): Testvirksomhet[] {
  return SCENARIOER.flatMap((s) => s.virksomheter);
}
