import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Service } from 'kubernetes-models/v1/Service';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { readEnv, VARIABLES } from '#lib/oppsett/env';
import { PRODUKSJON } from '../../proeve/verden/produksjon';
import { ROOT } from '../../start/paths';
import { FILER, MAPPE, makeDokument, writeYaml } from './dokument';

interface Pod {
  metadata: { labels: Record<string, string> };
  spec: {
    terminationGracePeriodSeconds?: number;
    automountServiceAccountToken: boolean;
    volumes?: unknown[];
    securityContext: Record<string, unknown>;
    containers: {
      args: string[];
      env: {
        name: string;
        value?: string;
        valueFrom?: { secretKeyRef: { name: string; key: string; optional?: boolean } };
      }[];
      envFrom?: { configMapRef: { name: string } }[];
      ports?: { name: string; containerPort: number }[];
      resources: { requests: Record<string, string>; limits: Record<string, string> };
      securityContext: Record<string, unknown>;
      lifecycle?: { preStop: { sleep: { seconds: number } } };
      [probe: `${string}Probe`]: { httpGet: { path: string; port: string } };
    }[];
  };
}
/** What the tests read of an object. Read from the files, so that the files are what is tested. */
interface Objekt {
  kind: string;
  metadata: { name: string; labels?: Record<string, string> };
  data?: Record<string, string>;
  spec: {
    template?: Pod;
    jobTemplate?: { spec: { template: Pod } };
    selector?: Record<string, string> & { matchLabels?: Record<string, string> };
    podSelector?: { matchLabels?: Record<string, string> };
    scaleTargetRef?: { name: string };
    ingress?: {
      from: { podSelector?: { matchLabels: Record<string, string> } }[];
      ports: { port: number }[];
    }[];
  };
}

const objekter: Objekt[] = Object.keys(FILER).flatMap((navn) =>
  parseAllDocuments(readFileSync(join(MAPPE, navn), 'utf8')).map((en) => en.toJS() as Objekt),
);
const ofKind = (...kinds: string[]) => objekter.filter(({ kind }) => kinds.includes(kind));
const toPod = ({ spec, metadata }: Objekt): Pod => {
  const pod = spec.template ?? spec.jobTemplate?.spec.template;
  if (!pod) throw new Error(`${metadata.name} has no pod`);
  return pod;
};
const arbeid = ofKind('Deployment', 'Job', 'CronJob');
const poder = arbeid.map(toPod);
const isValgt = (velger: Record<string, string>, { metadata: { labels } }: Pod) =>
  Object.entries(velger).every(([navn, verdi]) => labels[navn] === verdi);
const toVelger = ({ selector, podSelector }: Objekt['spec']): Record<string, string> =>
  selector?.matchLabels ?? (selector as Record<string, string> | undefined) ?? podSelector?.matchLabels ?? {};
const [konfigurasjon] = ofKind('ConfigMap');

describe('the files', () => {
  it.each(Object.keys(FILER))('%s is what the objects say; if not, run npm run manifester', (navn) => {
    expect(readFileSync(join(MAPPE, navn), 'utf8')).toBe(makeDokument(navn));
  });

  it('are all there are', () => {
    expect(readdirSync(MAPPE).sort()).toEqual(Object.keys(FILER).sort());
  });

  it('are refused when the API of Kubernetes would refuse them', () => {
    const tjeneste = new Service({ spec: { ports: [{ port: 'http' as unknown as number }] } });
    expect(() => writeYaml([tjeneste])).toThrow('port');
  });
});

describe('the settings', () => {
  const medAlle = [
    ...ofKind('Deployment'),
    ...ofKind('Job').filter((en) => en.metadata.name === 'gjenopprett'),
  ];
  it.each(medAlle)('of $metadata.name are all the product needs in produksjon', (objekt) => {
    const [container] = toPod(objekt).spec.containers;
    const env = container?.env ?? [];
    const given = {
      ...konfigurasjon?.data,
      ...Object.fromEntries(env.map(({ name, value }) => [name, value])),
    };
    const hemmelige = env.filter(({ valueFrom }) => valueFrom && valueFrom.secretKeyRef.optional !== true);
    for (const { name } of hemmelige) given[name] = PRODUKSJON[name];
    const PROSESS = objekt.metadata.name === 'web' ? 'web' : 'jobber';
    expect(readEnv(given)).toMatchObject({ MILJOE: 'produksjon', PROSESS });
  });

  it('exist', () => {
    const navn = poder.flatMap(({ spec }) =>
      spec.containers.flatMap(({ env }) => env.map(({ name }) => name)),
    );
    const kjente = [...VARIABLES, 'MIGRERING_DATABASE_URL'];
    expect([...navn, ...Object.keys(konfigurasjon?.data ?? {})].filter((en) => !kjente.includes(en))).toEqual(
      [],
    );
  });

  it('that are secret come from a secret', () => {
    const synlige = [
      ...Object.entries(konfigurasjon?.data ?? {}),
      ...poder.flatMap(({ spec }) =>
        spec.containers.flatMap(({ env }) =>
          env.flatMap(({ name, value }) => (value ? [[name, value]] : [])),
        ),
      ),
    ];
    const hemmelig = /URL$|HEMMELIGHET|NOEKKEL|JWK|CLIENT_ID|KEY/;
    const adresser = /^https:\/\/[\w./-]+$/;
    expect(synlige.filter(([navn = '', verdi = '']) => hemmelig.test(navn) && !adresser.test(verdi))).toEqual(
      [],
    );
    for (const { spec } of poder)
      for (const { name, valueFrom } of spec.containers.flatMap(({ env }) => env))
        if (valueFrom) expect(valueFrom.secretKeyRef.key).toBe(name);
  });

  it("of the tables' owner are given to no process that serves", () => {
    for (const objekt of ofKind('Deployment'))
      expect(JSON.stringify(toPod(objekt))).not.toMatch(/MIGRERING|-eier/);
  });
});

describe('a pod', () => {
  it.each(arbeid.map((en) => [en.metadata.name, toPod(en)] as const))(
    'of %s has no right it does not need',
    (_, { spec }) => {
      expect(spec).toMatchObject({
        automountServiceAccountToken: false,
        securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
      });
      expect(spec.volumes).toBeUndefined();
      for (const { securityContext, resources } of spec.containers) {
        expect(securityContext).toEqual({
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'] },
        });
        expect(Object.keys(resources.requests).sort()).toEqual(['cpu', 'memory']);
        expect(resources.limits.memory).toMatch(/^\d+Mi$/);
      }
    },
  );

  it('runs as the user of the image, a command of the image', () => {
    const bilde = readFileSync(join(ROOT, 'deploy', 'Containerfile'), 'utf8');
    for (const { spec } of poder) {
      expect(bilde).toContain(`USER ${spec.securityContext.runAsUser}:${spec.securityContext.runAsGroup}\n`);
      for (const { args } of spec.containers)
        expect(existsSync(join(ROOT, 'lib', 'drift', 'kommando', `${args[0]}.ts`)), args[0]).toBe(true);
    }
  });

  it('that serves is asked at addresses that exist, at ports it has', () => {
    for (const objekt of ofKind('Deployment')) {
      const [container] = toPod(objekt).spec.containers;
      for (const navn of ['startupProbe', 'livenessProbe', 'readinessProbe'] as const) {
        const { path, port } = container?.[navn]?.httpGet ?? { path: '', port: '' };
        expect(existsSync(join(ROOT, 'app', path, 'route.ts')), path).toBe(true);
        expect(container?.ports?.map(({ name }) => name)).toContain(port);
      }
    }
  });

  it('has time to stop before it is killed', () => {
    const oppstart = readFileSync(join(ROOT, 'lib', 'request', 'proxy', 'oppstart.ts'), 'utf8');
    const frist = Number(/FRIST_MS = ([\d_]+)/.exec(oppstart)?.[1]?.replace('_', '')) / 1000;
    expect(frist).toBeGreaterThan(0);
    for (const { spec } of ofKind('Deployment').map(toPod)) {
      const vent = spec.containers[0]?.lifecycle?.preStop.sleep.seconds ?? 0;
      expect(spec.terminationGracePeriodSeconds).toBeGreaterThan(vent + frist);
    }
  });
});

describe('what selects pods', () => {
  it.each(
    ofKind('Deployment', 'PodDisruptionBudget', 'Service', 'NetworkPolicy').map(
      (en) => [en.kind, en.metadata.name, en] as const,
    ),
  )('%s %s selects the pods of one part', (kind, navn, { spec }) => {
    const velger = toVelger(spec);
    const valgte = poder.filter((pod) => isValgt(velger, pod));
    expect(valgte).toHaveLength(kind === 'NetworkPolicy' && navn === 'ingenting' ? poder.length : 1);
  });

  it('every part has a rule of its own for the net, and the autoscaler names a deployment', () => {
    const regler = ofKind('NetworkPolicy').map(({ metadata }) => metadata.name);
    for (const { metadata } of arbeid) expect(regler).toContain(metadata.name);
    for (const { spec } of ofKind('HorizontalPodAutoscaler'))
      expect(ofKind('Deployment').map(({ metadata }) => metadata.name)).toContain(spec.scaleTargetRef?.name);
  });

  it('the metrics are open to Prometheus alone, and nothing comes in to the jobs but that', () => {
    for (const { metadata, spec } of ofKind('NetworkPolicy'))
      for (const { from, ports } of spec.ingress ?? [])
        if (ports.some(({ port }) => port !== 3000))
          expect([metadata.name, from[0]?.podSelector?.matchLabels]).toEqual([
            expect.stringMatching(/web|jobber/),
            { 'app.kubernetes.io/name': 'prometheus' },
          ]);
        else expect(metadata.name).toBe('web');
  });
});
