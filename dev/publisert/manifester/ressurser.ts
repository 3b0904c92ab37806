import type { IResourceRequirements } from 'kubernetes-models/v1/ResourceRequirements';

const ressurser = (cpu: string, minne: string, tak: string): IResourceRequirements => ({
  requests: { cpu, memory: minne },
  limits: { memory: tak },
});

/**
 * Memory: measured in the root of the image when ready and idle, on two cores: a web process 246–262 MB, a process of the
 * jobs 279–293 MB. What a web process may remember comes on top: 64 MB of answers and 200 MB of calendars
 * (docs/operations.md). The limit is three times that request, since Node frees late.
 *
 * CPU: an estimate, not measured under load. One thread computes, so more than one core helps little.
 */
export const RESSURSER = {
  web: ressurser('500m', '512Mi', '1536Mi'),
  jobber: ressurser('100m', '384Mi', '1024Mi'),
  rydd: ressurser('100m', '256Mi', '512Mi'),
  migrering: ressurser('100m', '256Mi', '512Mi'),
  gjenopprett: ressurser('100m', '256Mi', '512Mi'),
};
