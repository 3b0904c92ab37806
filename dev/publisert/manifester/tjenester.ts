import { Deployment } from 'kubernetes-models/apps/v1/Deployment';
import { HorizontalPodAutoscaler } from 'kubernetes-models/autoscaling/v2/HorizontalPodAutoscaler';
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1/PodDisruptionBudget';
import { Service } from 'kubernetes-models/v1/Service';
import { MAALEPORT, makePod, NAVN, PORT, toMetadata, toVelger } from './felles';
import { toMiljoe } from './innstillinger';
import { RESSURSER } from './ressurser';

/** Time for the load balancers to hear that the pod is leaving, before the process is told. */
const PRESTOPP_SEKUND = 5;
/** The process ends at the latest 25 s after the signal (lib/request/proxy/oppstart.ts). */
const STOPP_SEKUND = 25;
const SLINGRINGSMONN_SEKUND = 5;

const probe = (sti: 'live' | 'klar') => ({
  httpGet: { path: `/api/helse/${sti}`, port: 'http' },
});

function makeProsess(del: 'web' | 'jobber', replicas: number) {
  const labels = toVelger(del);
  return new Deployment({
    metadata: toMetadata(del),
    spec: {
      // The autoscaler decides how many web processes there are.
      ...(del === 'jobber' && { replicas }),
      selector: { matchLabels: labels },
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } },
      template: makePod(del, {
        args: ['serve'],
        annotations: { 'prometheus.io/scrape': 'true', 'prometheus.io/port': String(MAALEPORT) },
        spec: {
          terminationGracePeriodSeconds: PRESTOPP_SEKUND + STOPP_SEKUND + SLINGRINGSMONN_SEKUND,
          topologySpreadConstraints: ['topology.kubernetes.io/zone', 'kubernetes.io/hostname'].map(
            (topologyKey) => ({
              topologyKey,
              maxSkew: 1,
              // A cluster that has lost a zone must still be able to start pods.
              whenUnsatisfiable: 'ScheduleAnyway',
              labelSelector: { matchLabels: labels },
              matchLabelKeys: ['pod-template-hash'],
            }),
          ),
        },
        container: {
          ports: [
            { name: 'http', containerPort: PORT },
            { name: 'maaling', containerPort: MAALEPORT },
          ],
          ...toMiljoe({ PROSESS: del, PORT: String(PORT), MAALEPORT: String(MAALEPORT) }),
          startupProbe: { ...probe('live'), periodSeconds: 2, failureThreshold: 45, timeoutSeconds: 3 },
          livenessProbe: { ...probe('live'), periodSeconds: 10, failureThreshold: 3, timeoutSeconds: 5 },
          // A pod leaves the service within seconds, and comes back as fast.
          readinessProbe: { ...probe('klar'), periodSeconds: 5, failureThreshold: 2, timeoutSeconds: 4 },
          lifecycle: { preStop: { sleep: { seconds: PRESTOPP_SEKUND } } },
          resources: RESSURSER[del],
        },
      }),
    },
  });
}

const makeBudsjett = (del: 'web' | 'jobber', minAvailable: number) =>
  new PodDisruptionBudget({
    metadata: toMetadata(del),
    spec: { minAvailable, selector: { matchLabels: toVelger(del) } },
  });

/** The fewest web processes: one can be replaced while another fails. */
const FAERREST_WEB = 3;
/** 12 web and 2 jobber, and one more of each during a rollout: 16 × 30 connections to the database. */
const FLEST_WEB = 12;

export const makeWeb = () => [
  makeProsess('web', FAERREST_WEB),
  new Service({
    metadata: toMetadata('web', NAVN),
    spec: { selector: toVelger('web'), ports: [{ name: 'http', port: 80, targetPort: 'http' }] },
  }),
  makeBudsjett('web', FAERREST_WEB - 1),
  new HorizontalPodAutoscaler({
    metadata: toMetadata('web'),
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' },
      minReplicas: FAERREST_WEB,
      maxReplicas: FLEST_WEB,
      // One thread computes: its core is what runs out first. Memory does not follow the load.
      metrics: [
        {
          type: 'Resource',
          resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 60 } },
        },
      ],
      // A frist is at midnight and the day before it is long: go up at once, and down slowly.
      behavior: { scaleDown: { stabilizationWindowSeconds: 600 } },
    },
  }),
];

export const makeJobber = () => [makeProsess('jobber', 2), makeBudsjett('jobber', 1)];
