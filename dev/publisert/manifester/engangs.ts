import { CronJob } from 'kubernetes-models/batch/v1/CronJob';
import { Job } from 'kubernetes-models/batch/v1/Job';
import { makePod, toMetadata } from './felles';
import { toEiermiljoe, toFelles } from './innstillinger';
import { RESSURSER } from './ressurser';

/** A command that is run once, as the owner of the tables. */
const makeJobb = (del: 'migrering' | 'gjenopprett', args: string[]) =>
  new Job({
    metadata: toMetadata(del),
    spec: {
      backoffLimit: 2,
      activeDeadlineSeconds: 3600,
      ttlSecondsAfterFinished: 86_400,
      template: makePod(del, {
        args,
        spec: { restartPolicy: 'Never' },
        container: { ...toEiermiljoe(), resources: RESSURSER[del] },
      }),
    },
  });

/** Two at once wait for each other, and one that was killed can be run again. */
export const makeMigrering = () => [makeJobb('migrering', ['migrate'])];

/** To repeat it is harmless. */
export const makeGjenopprett = () => [makeJobb('gjenopprett', ['gjenopprett', 'begynn'])];

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
