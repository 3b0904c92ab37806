import { Job } from 'kubernetes-models/batch/v1/Job';
import { makePod, toMetadata } from './felles';
import { toEiermiljoe } from './innstillinger';
import { RESSURSER } from './ressurser';

/** Two at once wait for each other, and one that was killed can be run again. */
export const makeMigrering = () => [
  new Job({
    metadata: toMetadata('migrering'),
    spec: {
      backoffLimit: 2,
      activeDeadlineSeconds: 3600,
      ttlSecondsAfterFinished: 86_400,
      template: makePod('migrering', {
        args: ['migrate'],
        spec: { restartPolicy: 'Never' },
        container: { ...toEiermiljoe(), resources: RESSURSER.migrering },
      }),
    },
  }),
];
