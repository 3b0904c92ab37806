import { Namespace } from 'kubernetes-models/v1/Namespace';
import { ServiceAccount } from 'kubernetes-models/v1/ServiceAccount';
import { NAVN } from './felles';

const STRENGEST = 'restricted';

/** The namespace refuses pods with more rights than these have. */
export const makeNavnerom = () => [
  new Namespace({
    metadata: {
      name: NAVN,
      labels: {
        'pod-security.kubernetes.io/enforce': STRENGEST,
        'pod-security.kubernetes.io/warn': STRENGEST,
      },
    },
  }),
  new ServiceAccount({
    metadata: { name: NAVN, namespace: NAVN },
    automountServiceAccountToken: false,
  }),
];
