import type { Prisma } from './prisma/client';

/** Names by their texts. There are few texts, and each is the same every time. */
const navn = new Map<string, string>();

/** A statement as `pg` takes it, with a name by which PostgreSQL keeps the plan it has made. */
export function fastSql({ text, values }: Prisma.Sql): { name: string; text: string; values: unknown[] } {
  const name = navn.get(text) ?? `fast-${navn.size + 1}`;
  navn.set(text, name);
  return { name, text, values };
}
