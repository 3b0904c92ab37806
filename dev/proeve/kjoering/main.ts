import { StartError } from '#lib/drift/felles/start-error';
import { seconds } from '../../start/step.mjs';
import type { Count } from './count';
import { LONGER, PARTS, type PartOfTest, PURE } from './parts';
import { type Ran, summary } from './summary';

/**
 * `npm test` runs everything, `npm test -- --bare enhet lib/domain` one part, `npm test -- --kort` the parts that take half a
 * minute, and `npm test -- --fremmede` the tests that are run before a release.
 */
export async function main(args: string[]): Promise<void> {
  const { parts, filters } = chosen(args);
  const total = { passed: 0, failed: 0 };
  const ran: Ran[] = [];
  console.log(`Node ${process.versions.node}`);
  for (const { part, command } of parts) {
    console.log(`\n── ${part.heading}`);
    const began = performance.now();
    const { passed, failed, tests = [] } = await part.run(filters).catch(explain);
    total.passed += passed;
    total.failed += failed;
    const ms = performance.now() - began;
    ran.push({ heading: part.heading, ms, tests });
    const time = seconds(ms);
    if (failed === 0) {
      console.log(`✓ ${part.heading} ${time}`);
      continue;
    }
    console.error(`✗ ${part.heading} failed after ${time}. To run only this part: npm test -- ${command}`);
    break;
  }
  console.log(summary(ran));
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed === 0 ? 0 : 1);
}

interface Chosen {
  part: PartOfTest;
  /** The arguments that run only this part. */
  command: string;
}

const withCommand = (parts: Readonly<Record<string, PartOfTest>>, flag: string): Chosen[] =>
  Object.entries(parts).map(([name, part]) => ({ part, command: `${flag}${name}` }));

function chosen(args: string[]): { parts: Chosen[]; filters: string[] } {
  const plain = withCommand(PARTS, '--bare ');
  if (args.length === 0) return { parts: plain, filters: [] };
  if (args[0] === '--kort') {
    const short = plain.filter(({ part }) => part === PARTS.lint || part === PARTS.typer);
    return { parts: [...short, { part: PURE, command: '--kort' }], filters: args.slice(1) };
  }
  for (const one of [...plain, ...withCommand(LONGER, '--')]) {
    const words = one.command.split(' ');
    if (words.every((word, nr) => args[nr] === word))
      return { parts: [one], filters: args.slice(words.length) };
  }
  const longer = Object.keys(LONGER).map((name) => ` or npm test -- --${name} [filters]`);
  console.error(
    `✗ Use: npm test -- --bare <${Object.keys(PARTS).join(' | ')}> [filters], npm test -- --kort${longer}`,
  );
  process.exit(1);
}

function explain(error: unknown): Count {
  console.error(error instanceof StartError ? error.message : error);
  return { passed: 0, failed: 1 };
}
