import { altinnFormer } from './altinn';
import { ENHETSREGISTERET } from './enhetsregisteret';
import type { Form, Om } from './form';
import { IDPORTEN_KRAV, IDPORTEN_METADATA, IDPORTEN_TOKEN } from './idporten';
import { MASKINPORTEN_TOKEN, maskinportenKrav } from './maskinporten';
import { noekkelformer, type Offentlig } from './noekler';
import { oppdateringsformer } from './oppdateringer';
import { PDP } from './pdp';

/** Every shape for the given subject. The key sets contain the given key. */
export const alleFormer = (om: Om, noekkel: Offentlig): readonly Form[] => [
  ...altinnFormer(om),
  ...ENHETSREGISTERET,
  ...oppdateringsformer(om),
  ...IDPORTEN_METADATA,
  ...noekkelformer('idporten-noekler', noekkel),
  ...IDPORTEN_TOKEN,
  ...IDPORTEN_KRAV,
  ...noekkelformer('maskinporten-noekler', noekkel),
  ...MASKINPORTEN_TOKEN,
  ...maskinportenKrav(om),
  ...PDP,
];
