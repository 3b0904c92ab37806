import type { IContainer } from 'kubernetes-models/v1/Container';
import type { IPodSpec } from 'kubernetes-models/v1/PodSpec';
import type { IPodTemplateSpec } from 'kubernetes-models/v1/PodTemplateSpec';

export const NAVN = 'kalendertjenester';
export const PORT = 3000;
export const MAALEPORT = 9464;
/** Replaced at each rollout: `kubectl set image`, or a line of kustomize. By digest, so that it cannot change. */
const BILDE = 'registry.example.no/kalendertjenester:utgave';

/** The parts of the product that run as pods of their own. */
export type Del = 'web' | 'jobber' | 'migrering' | 'gjenopprett' | 'rydd';

/** What selects the pods of a part. */
export const toVelger = (del: Del) => ({
  'app.kubernetes.io/name': NAVN,
  'app.kubernetes.io/component': del,
});

/** Name, namespace and labels of an object of a part. */
export const toMetadata = (del: Del, navn: string = del) => ({
  name: navn,
  namespace: NAVN,
  labels: { ...toVelger(del), 'app.kubernetes.io/part-of': NAVN },
});

interface Podvalg {
  /** Arguments of the image: the command. */
  args: string[];
  container: Omit<IContainer, 'name' | 'image' | 'args' | 'securityContext'>;
  spec?: Omit<IPodSpec, 'containers'>;
  annotations?: Record<string, string>;
}

/**
 * A pod without any right: not root, no capability, nothing it can write to, and no token for the API of
 * Kubernetes. The product writes to its database and its log alone, so it has no volume.
 */
export const makePod = (del: Del, { args, container, spec, annotations }: Podvalg): IPodTemplateSpec => ({
  metadata: { labels: { ...toMetadata(del).labels }, ...(annotations && { annotations }) },
  spec: {
    serviceAccountName: NAVN,
    automountServiceAccountToken: false,
    // Kubernetes would add the address of every service as variables.
    enableServiceLinks: false,
    securityContext: {
      runAsNonRoot: true,
      runAsUser: 10_001,
      runAsGroup: 10_001,
      seccompProfile: { type: 'RuntimeDefault' },
    },
    ...spec,
    containers: [
      {
        name: del,
        image: BILDE,
        args,
        securityContext: {
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'] },
        },
        ...container,
      },
    ],
  },
});
