import { CronJob } from 'kubernetes-models/batch/v1/CronJob';
import { Job } from 'kubernetes-models/batch/v1/Job';
import type { IContainer } from 'kubernetes-models/v1/Container';
import { makePod, toMetadata } from './felles';
import { toEiermiljoe, toFelles, toMiljoe } from './innstillinger';
import { RESSURSER } from './ressurser';

/** A command that is run once. */
const makeJobb = (
  del: 'migrering' | 'gjenopprett',
  args: string[],
  miljoe: Pick<IContainer, 'env' | 'envFrom'>,
) =>
  new Job({
    metadata: toMetadata(del),
    spec: {
      backoffLimit: 2,
      activeDeadlineSeconds: 3600,
      ttlSecondsAfterFinished: 86_400,
      template: makePod(del, {
        args,
        spec: { restartPolicy: 'Never' },
        container: { ...miljoe, resources: RESSURSER[del] },
      }),
    },
  });

/** Two at once wait for each other, and one that was killed can be run again. */
export const makeMigrering = () => [makeJobb('migrering', ['migrate'], toEiermiljoe())];

/** With all settings of the product, like its other commands. To repeat it is harmless. */
export const makeGjenopprett = () => [
  makeJobb('gjenopprett', ['gjenopprett', 'begynn'], toMiljoe({ PROSESS: 'jobber' })),
];

/** Drops old months on the second of each month, when few are awake. */
export const makeRydd = () => [
  new CronJob({
    metadata: toMetadata('rydd'),
    spec: {
      schedule: '20 2 2 * *',
      timeZone: 'Europe/Oslo',
      concurrencyPolicy: 'Forbid',
      startingDeadlineSeconds: 86_400,
      jobTemplate: {
        spec: {
          backoffLimit: 2,
          activeDeadlineSeconds: 3600,
          template: makePod('rydd', {
            args: ['rydd', '--gjoer'],
            spec: { restartPolicy: 'Never' },
            container: { ...toFelles(), ...toEiermiljoe(), resources: RESSURSER.rydd },
          }),
        },
      },
    },
  }),
];
