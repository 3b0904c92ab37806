import type { IResourceRequirements } from 'kubernetes-models/v1/ResourceRequirements';

const ressurser = (cpu: string, minne: string, tak: string): IResourceRequirements => ({
  requests: { cpu, memory: minne },
  limits: { memory: tak },
});

export const RESSURSER = {
  web: ressurser('500m', '512Mi', '1536Mi'),
  jobber: ressurser('100m', '384Mi', '1024Mi'),
  rydd: ressurser('100m', '256Mi', '512Mi'),
  migrering: ressurser('100m', '256Mi', '512Mi'),
};
