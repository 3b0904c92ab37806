import { ConfigMap } from 'kubernetes-models/v1/ConfigMap';
import type { IEnvVar } from 'kubernetes-models/v1/EnvVar';
import { NAVN } from './felles';

/** What every process is told, and everybody may know. Addresses that are ours are examples. */
const FELLES: Readonly<Record<string, string>> = {
  MILJOE: 'produksjon',
  APP_URL: 'https://kalender.example.no',
  IDPORTEN_ISSUER: 'https://idporten.no',
  MASKINPORTEN_ISSUER: 'https://maskinporten.no/',
  ALTINN_URL: 'https://platform.altinn.no',
  ENHETSREGISTERET_URL: 'https://data.brreg.no/enhetsregisteret/api',
  MAIL_FRA: 'paaminnelse@kalender.example.no',
  MAIL_RETUR: 'retur@kalender.example.no',
  // The addresses of the ingress controller's pods. Without it, all people count as one address.
  STOLTE_PROXYER: '10.0.0.0/8',
};

/** Settings that are secret, or that belong to one. The value is whether the product starts without. */
const HEMMELIGE: Readonly<Record<string, 'must' | 'may'>> = {
  DATABASE_URL: 'must',
  HEMMELIGHET: 'must',
  IDPORTEN_CLIENT_ID: 'must',
  IDPORTEN_JWK: 'must',
  MASKINPORTEN_CLIENT_ID: 'must',
  MASKINPORTEN_JWK: 'must',
  ALTINN_ABONNEMENTSNOEKKEL: 'must',
  ALTINN_VARSLING_RESSURS: 'may',
  SMTP_URL: 'may',
  DKIM_VELGER: 'may',
  DKIM_NOEKKEL: 'may',
  RETUR_NOEKKEL: 'may',
};

/** The secret with the role that owns the tables. No process that serves people has it. */
const EIER = `${NAVN}-eier`;

const fromSecret = (name: string, secret: string, kreves = true): IEnvVar => ({
  name,
  valueFrom: { secretKeyRef: { name: secret, key: name, ...(!kreves && { optional: true }) } },
});

/** The settings that are not secret. */
export const toFelles = () => ({ envFrom: [{ configMapRef: { name: NAVN } }] });

/** The variables of a process of the product. */
export const toMiljoe = (egne: Readonly<Record<string, string>>) => ({
  ...toFelles(),
  env: [
    ...Object.entries(egne).map(([name, value]) => ({ name, value })),
    ...Object.entries(HEMMELIGE).map(([name, kreves]) => fromSecret(name, NAVN, kreves === 'must')),
  ],
});

/** The variables of a command that works on the tables as their owner, and needs nothing else. */
export const toEiermiljoe = () => ({
  env: [
    { name: 'MILJOE', value: 'produksjon' },
    fromSecret('DATABASE_URL', NAVN),
    fromSecret('MIGRERING_DATABASE_URL', EIER),
  ],
});

export const makeInnstillinger = () => [
  new ConfigMap({ metadata: { name: NAVN, namespace: NAVN }, data: { ...FELLES } }),
];
