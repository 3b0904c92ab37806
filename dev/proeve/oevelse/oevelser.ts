import type { Oevelse } from './oevelse';

const PATRONI = {
  patroni: ['patroni', '--version'],
  'etcd-server': ['etcd', '--version'],
  'postgresql-15': ['/usr/lib/postgresql/15/bin/postgres', '--version'],
  haproxy: ['haproxy', '-v'],
} as const;

/** The drills, by name. Imported late: they need the database client, which may have to be generated first. */
export const OEVELSER: Readonly<Record<string, Oevelse>> = {
  failover: {
    overskrift:
      'The primary database is killed, cut off, and switched over, while 8 senders and 20 readers go on',
    pakker: PATRONI,
    run: async () => (await import('./failover')).runFailover(),
  },
  utgave: {
    overskrift: 'The last release and the present one serve side by side under traffic, there and back',
    pakker: {},
    run: async () => (await import('./utgave/utgave')).runUtgave(),
  },
  sikkerhetskopi: {
    overskrift:
      'The database is backed up while it is used, and restored to the second before a wrong command',
    pakker: {
      'postgresql-15': ['/usr/lib/postgresql/15/bin/postgres', '--version'],
      pgbackrest: ['pgbackrest', 'version'],
    },
    run: async () => (await import('./sikkerhetskopi')).runSikkerhetskopi(),
  },
};
