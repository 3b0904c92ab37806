import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import { DatabaseError, Pool, type QueryConfig, type QueryResult } from 'pg';
import type { Oekt } from './laas';
import { runSkript } from './skript';

/** PostgreSQL: insufficient privilege. */
export const FORBUDT = '42501';

/**
 * The system tables have columns of the one-letter type `"char"`, which Prisma's adapter does not support.
 */
const CHAR_OID = 18;
const TEXT_OID = 25;

type Query = (config: string | QueryConfig) => Promise<QueryResult>;

/**
 * Prisma's PostgreSQL adapter, extended to describe an existing database, which the schema engine needs for a
 * diff. Drops its shadow databases (where a diff runs the migrations) afterwards. Everything is run in one session,
 * which holds the lock of those who migrate.
 */
export class EngineAdapter extends PrismaPg implements Oekt {
  /** The first script that failed, or statement that was not allowed, with PostgreSQL's own words. */
  failure: Error | undefined;
  private readonly pool: Pool;
  private readonly charColumns = new WeakMap<unknown[], number[]>();
  private readonly shadows = new Map<string, EngineAdapter>();

  constructor(private readonly databaseUrl: string) {
    const pool = new Pool({
      connectionString: databaseUrl,
      max: 1,
      idleTimeoutMillis: 0,
      allowExitOnIdle: true,
    });
    super(pool, { schema: 'public' });
    this.pool = pool;
    // The server may stop while a connection is idle; that must not crash the process.
    pool.on('error', () => {});
    const query = pool.query.bind(pool) as unknown as Query;
    pool.query = ((config) => this.readable(query(config))) as Query as unknown as typeof pool.query;
  }

  override async connect() {
    const adapter = await super.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const answer = await queryRaw(query);
      for (const column of this.charColumns.get(answer.rows) ?? []) {
        answer.columnTypes[column] = ColumnTypeEnum.Character;
      }
      return answer;
    };
    // Prisma's own cuts at every semicolon and runs the parts one by one: a process that is killed leaves half.
    adapter.executeScript = async (script) => {
      try {
        await runSkript(this, script);
      } catch (error) {
        if (error instanceof Error) this.failure ??= error;
        throw error;
      }
    };
    return adapter;
  }

  query(text: string, values: unknown[] = []): Promise<QueryResult> {
    return this.pool.query(values.length > 0 ? { text, values } : text);
  }

  override async connectToShadowDb() {
    const name = `skygge_${crypto.randomUUID().replaceAll('-', '')}`;
    await this.pool.query(`create database ${name}`);
    const url = new URL(this.databaseUrl);
    url.pathname = `/${name}`;
    const shadow = new EngineAdapter(url.href);
    this.shadows.set(name, shadow);
    return shadow.connect();
  }

  /** Drops the shadow databases and closes the pool. The engine does not do so itself. */
  async close(): Promise<void> {
    for (const [name, shadow] of this.shadows) {
      await shadow.close();
      await this.pool.query(`drop database ${name} with (force)`);
    }
    await this.pool.end();
  }

  /** Reads such columns as text, and records where they were. */
  private async readable(answer: Promise<QueryResult>): Promise<QueryResult> {
    const result = await answer.catch((error: unknown) => {
      // The engine asks for what may not be there, so other errors tell nothing.
      if (error instanceof DatabaseError && error.code === FORBUDT) this.failure ??= error;
      throw error;
    });
    const columns: number[] = [];
    for (const [column, field] of (result.fields ?? []).entries()) {
      if (field.dataTypeID !== CHAR_OID) continue;
      field.dataTypeID = TEXT_OID;
      columns.push(column);
    }
    if (columns.length > 0) this.charColumns.set(result.rows, columns);
    return result;
  }
}
