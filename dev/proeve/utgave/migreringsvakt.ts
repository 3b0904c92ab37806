import { type AlterTableCmd, type IndexStmt, type Node, parse, type RangeVar } from 'libpg-query';

/**
 * What a statement does to those who use the database meanwhile. `slutt`: takes away something the last release may
 * use, or refuses what it writes. `laas`: holds a lock for longer, the larger the table is.
 */
type Grep = 'slutt' | 'laas';
type Funn = readonly [Grep, string];

/** The comment in front of a statement that answers for it. */
const MERKE: Record<Grep, (utgave: string) => string> = {
  slutt: (utgave) => `-- utgave ${utgave.slice(0, 8)}: <why that release does not miss it>`,
  laas: () => '-- kort: <why the lock is short>',
};

/** Statements that add something of their own. */
const TILLEGG = [
  'CreateSchemaStmt',
  'CreateSeqStmt',
  'CreateEnumStmt',
  'CreateDomainStmt',
  'CommentStmt',
  'SelectStmt',
  'VariableSetStmt',
];

/** Changes of a table that are short, and that nobody who uses it notices. */
const STILLE = [
  'AT_ValidateConstraint',
  'AT_DropNotNull',
  'AT_SetStatistics',
  'AT_SetRelOptions',
  'AT_ResetRelOptions',
  'AT_SetStorage',
];

/**
 * Finds the statements of a migration that the last release would notice. That release serves while the migration
 * runs, and after it until the new one has been rolled out («expand, deploy, contract»). A statement is accepted
 * when it is known to only add, when it concerns a table that the same migration makes, or when the comment in front
 * of it answers for it.
 * @param utgave the commit of the last release, which a comment about what has ended must name
 * @returns a sentence for each statement that is refused
 */
export async function findMigreringsbrudd(sql: string, utgave: string): Promise<string[]> {
  const bytes = Buffer.from(sql);
  const { stmts = [] } = await parse(sql);
  const nye = new Set<string>();
  const brudd: string[] = [];
  let forrige = 0;
  for (const { stmt, stmt_location: fra = 0, stmt_len: lengde } of stmts) {
    const kommentar = bytes.subarray(forrige, fra).toString();
    forrige = fra + (lengde ?? bytes.length - fra);
    const tekst = bytes.subarray(fra, forrige).toString().trim().replaceAll(/\s+/g, ' ').slice(0, 60);
    for (const [grep, hva] of stmt ? vurder(stmt, nye, stmts.length === 1) : [])
      if (!isMerket(kommentar, grep, utgave)) brudd.push(`${tekst}: ${hva} (${MERKE[grep](utgave)})`);
  }
  return brudd;
}

function isMerket(kommentar: string, grep: Grep, utgave: string): boolean {
  if (grep === 'laas') return /^\s*--\s*kort:\s*\S/m.test(kommentar);
  const [, nevnt = ''] = /^\s*--\s*utgave\s+([0-9a-f]{7,40}):\s*\S/m.exec(kommentar) ?? [];
  return nevnt !== '' && utgave.startsWith(nevnt);
}

/** `nye` collects the tables that the migration makes. */
function vurder(stmt: Node, nye: Set<string>, isAlene: boolean): Funn[] {
  const isNy = (tabell: RangeVar | undefined) => nye.has(tabell?.relname ?? '');
  const iBruk = (tabell: RangeVar | undefined, ...funn: Funn[]) => (isNy(tabell) ? [] : funn);
  if (TILLEGG.some((slag) => slag in stmt)) return [];
  if ('GrantStmt' in stmt) return stmt.GrantStmt.is_grant ? [] : [['slutt', 'takes a right away']];
  if ('CreateStmt' in stmt) {
    nye.add(stmt.CreateStmt.relation?.relname ?? '');
    // A new partition of a table in use: its parent is locked only for a moment.
    return [];
  }
  if ('CreateFunctionStmt' in stmt)
    return stmt.CreateFunctionStmt.replace ? [['slutt', 'replaces a function that is in use']] : [];
  if ('CreateTrigStmt' in stmt)
    return iBruk(stmt.CreateTrigStmt.relation, ['slutt', 'a trigger on a table that is in use']);
  if ('IndexStmt' in stmt) return iBruk(stmt.IndexStmt.relation, ...vurderIndeks(stmt.IndexStmt, isAlene));
  if ('AlterTableStmt' in stmt)
    return iBruk(stmt.AlterTableStmt.relation, ...(stmt.AlterTableStmt.cmds ?? []).flatMap(vurderEndring));
  if ('InsertStmt' in stmt) return iBruk(stmt.InsertStmt.relation, ['laas', 'writes to a table in use']);
  if ('UpdateStmt' in stmt) return iBruk(stmt.UpdateStmt.relation, ['laas', 'writes to a table in use']);
  if ('RenameStmt' in stmt) return iBruk(stmt.RenameStmt.relation, ['slutt', 'changes a name']);
  if ('DropStmt' in stmt && stmt.DropStmt.removeType === 'OBJECT_INDEX')
    return stmt.DropStmt.concurrent && !isAlene ? [['laas', ALENE]] : [];
  if ('DoStmt' in stmt)
    return [
      ['slutt', 'what a block does cannot be seen'],
      ['laas', 'what a block does cannot be seen'],
    ];
  return [['slutt', 'not known to be an addition']];
}

const ALENE = 'CONCURRENTLY must be the only statement of its migration, since it runs outside a transaction';

function vurderIndeks({ concurrent, unique, if_not_exists }: IndexStmt, isAlene: boolean): Funn[] {
  const funn: Funn[] = [];
  if (unique) funn.push(['slutt', 'refuses rows that are equal']);
  if (!concurrent) funn.push(['laas', 'CREATE INDEX without CONCURRENTLY on a table in use']);
  else if (!isAlene) funn.push(['laas', ALENE]);
  else if (!if_not_exists) funn.push(['laas', 'CONCURRENTLY without IF NOT EXISTS cannot be repeated']);
  return funn;
}

function vurderEndring(node: Node): Funn[] {
  if (!('AlterTableCmd' in node)) return [];
  const { subtype = 'AT_AddColumn', def }: AlterTableCmd = node.AlterTableCmd;
  if (STILLE.includes(subtype)) return [];
  if (subtype === 'AT_AddColumn' && def && 'ColumnDef' in def)
    return vurderKolonne((def.ColumnDef.constraints ?? []).map(toConstraint));
  if (subtype === 'AT_ColumnDefault') return def ? [] : [['slutt', 'takes a default away']];
  if (subtype === 'AT_AddConstraint') {
    const regel = toConstraint(def);
    return [
      ['slutt', 'refuses rows that the last release may write'],
      ...(regel?.skip_validation ? [] : [['laas', 'a constraint without NOT VALID'] as const]),
    ];
  }
  if (subtype === 'AT_AttachPartition') return [['laas', 'reads every row of the new partition']];
  if (subtype === 'AT_AlterColumnType')
    return [
      ['slutt', 'changes a type'],
      ['laas', 'writes the table anew'],
    ];
  if (subtype === 'AT_SetLogged' || subtype === 'AT_SetUnLogged') return [['laas', 'writes the table anew']];
  return [['slutt', `${subtype.slice('AT_'.length)} is not known to be an addition`]];
}

const toConstraint = (node: Node | undefined) => (node && 'Constraint' in node ? node.Constraint : undefined);

function vurderKolonne(regler: readonly ReturnType<typeof toConstraint>[]): Funn[] {
  const slag = regler.map((regel) => regel?.contype);
  const verdi = regler.find((regel) => regel?.contype === 'CONSTR_DEFAULT')?.raw_expr;
  const funn: Funn[] = [];
  if (slag.includes('CONSTR_NOTNULL') && !verdi) funn.push(['slutt', 'NOT NULL without a default']);
  // A constant is kept once for all rows; everything else is computed for each.
  if (verdi && !isKonstant(verdi)) funn.push(['laas', 'a default that is computed for every row']);
  if (slag.some((en) => en === 'CONSTR_UNIQUE' || en === 'CONSTR_PRIMARY' || en === 'CONSTR_GENERATED'))
    funn.push(['laas', 'builds an index, or computes a value for every row']);
  if (slag.some((en) => en === 'CONSTR_FOREIGN' || en === 'CONSTR_CHECK'))
    funn.push(['laas', 'checks every row']);
  return funn;
}

const isKonstant = (node: Node): boolean =>
  'A_Const' in node ||
  'A_ArrayExpr' in node ||
  ('TypeCast' in node && node.TypeCast.arg !== undefined && isKonstant(node.TypeCast.arg));
