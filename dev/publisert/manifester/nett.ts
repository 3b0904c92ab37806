import { type INetworkPolicySpec, NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1';
import { type Del, MAALEPORT, NAVN, PORT, toMetadata, toVelger } from './felles';

type Ut = NonNullable<INetworkPolicySpec['egress']>[number];
type Inn = NonNullable<INetworkPolicySpec['ingress']>[number];

const tcp = (...porter: number[]) => porter.map((port) => ({ protocol: 'TCP' as const, port }));
const navnerom = (navn: string) => ({
  namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': navn } },
});

const DNS: Ut = {
  to: [navnerom('kube-system')],
  ports: [{ protocol: 'UDP', port: 53 }, ...tcp(53)],
};
/** Networks inside; the database is in one of them. Narrow this to its addresses. */
const INNE = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'];
const DATABASE: Ut = { to: INNE.map((cidr) => ({ ipBlock: { cidr } })), ports: tcp(5432) };
/** Everywhere but inside, and not the address where a cloud hands out keys. */
const UTE = [
  { ipBlock: { cidr: '0.0.0.0/0', except: [...INNE, '169.254.0.0/16'] } },
  { ipBlock: { cidr: '::/0', except: ['fc00::/7', 'fe80::/10'] } },
];
/** ID-porten, Maskinporten, Altinn and Enhetsregisteret. */
const OFFENTLIGE: Ut = { to: UTE, ports: tcp(443) };
/** The mail server may be inside. */
const POST: Ut = { ports: tcp(465, 587) };
const SPOR: Ut = { to: [navnerom('monitoring')], ports: tcp(4318) };

/** Only a Prometheus reads the metrics. */
const MAALING: Inn = {
  from: [
    { ...navnerom('monitoring'), podSelector: { matchLabels: { 'app.kubernetes.io/name': 'prometheus' } } },
  ],
  ports: tcp(MAALEPORT),
};
const INNGANG: Inn = { from: [navnerom('ingress-nginx')], ports: tcp(PORT) };

const policy = (del: Del, ingress: Inn[], egress: Ut[]) =>
  new NetworkPolicy({
    metadata: toMetadata(del),
    spec: {
      podSelector: { matchLabels: toVelger(del) },
      policyTypes: ['Ingress', 'Egress'],
      ingress,
      egress,
    },
  });

/** Nothing is allowed but what is named here. */
export const makeNett = () => [
  new NetworkPolicy({
    metadata: { name: 'ingenting', namespace: NAVN },
    spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] },
  }),
  policy('web', [INNGANG, MAALING], [DNS, DATABASE, OFFENTLIGE, POST, SPOR]),
  policy('jobber', [MAALING], [DNS, DATABASE, OFFENTLIGE, POST, SPOR]),
  policy('migrering', [], [DNS, DATABASE]),
  policy('gjenopprett', [], [DNS, DATABASE]),
  policy('rydd', [], [DNS, DATABASE]),
];
