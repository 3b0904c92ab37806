import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import { Pool, type QueryConfig, type QueryResult } from 'pg';

/** The system tables have columns of the one-letter type `"char"`, for which Prisma's adapter has no word. */
const CHAR_OID = 18;
const TEXT_OID = 25;

type Query = (config: string | QueryConfig) => Promise<QueryResult>;

/**
 * Prisma's PostgreSQL adapter, made able to describe an existing database, which the schema engine asks of it in a
 * diff; and its shadow databases (where a diff tries the migrations out) are dropped again.
 */
export class EngineAdapter extends PrismaPg {
  private readonly pool: Pool;
  private readonly charColumns = new WeakMap<unknown[], number[]>();
  private readonly shadows = new Map<string, EngineAdapter>();

  constructor(private readonly databaseUrl: string) {
    const pool = new Pool({ connectionString: databaseUrl, max: 3, allowExitOnIdle: true });
    super(pool, { schema: 'public' });
    this.pool = pool;
    // The server may be told to stop while a connection is idle; that is no reason to fall over.
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
    return adapter;
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

  /** The engine lets go of nothing itself. */
  async close(): Promise<void> {
    for (const [name, shadow] of this.shadows) {
      await shadow.close();
      await this.pool.query(`drop database ${name} with (force)`);
    }
    await this.pool.end();
  }

  /** Calls such columns text, so that they can be read at all, and remembers where they were. */
  private async readable(answer: Promise<QueryResult>): Promise<QueryResult> {
    const result = await answer;
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
