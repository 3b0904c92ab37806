import { StartError } from '../start/start-error';
import { seconds } from '../start/step.mjs';
import type { Count } from './count';
import { PARTS } from './parts';

/** `npm test`, or a part of it: `npm test -- --bare enhet lib/domain`. */
export async function main(args: string[]): Promise<void> {
  const { names, filters } = chosen(args);
  const total = { passed: 0, failed: 0 };
  console.log(`Node ${process.versions.node}`);
  for (const name of names) {
    const part = PARTS[name];
    if (!part) continue;
    console.log(`\n── ${part.heading}`);
    const began = performance.now();
    const { passed, failed } = await part.run(filters).catch(explain);
    total.passed += passed;
    total.failed += failed;
    const time = seconds(performance.now() - began);
    if (failed === 0) {
      console.log(`✓ ${part.heading} ${time}`);
      continue;
    }
    console.error(
      `✗ ${part.heading} failed after ${time}. To run only this part: npm test -- --bare ${name}`,
    );
    break;
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed === 0 ? 0 : 1);
}

function chosen(args: string[]): { names: string[]; filters: string[] } {
  const all = Object.keys(PARTS);
  if (args.length === 0) return { names: all, filters: [] };
  const [flag, name, ...filters] = args;
  if (flag === '--bare' && name && all.includes(name)) return { names: [name], filters };
  console.error(`✗ Use: npm test -- --bare <${all.join(' | ')}> [filters]`);
  process.exit(1);
}

function explain(error: unknown): Count {
  console.error(error instanceof StartError ? error.message : error);
  return { passed: 0, failed: 1 };
}
