import { generer } from '#prisma/generer';
import { nextBuild } from '../produkt/bygg';

/** `npm run build`: generates the database client and builds the product. */
export async function run(): Promise<string> {
  generer();
  await nextBuild(process.cwd());
  return '✓ The product is built';
}
