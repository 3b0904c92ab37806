const live = process.stdout.isTTY === true;
const CLEAR = live ? '\r\x1b[K' : '';

/** The text of the current step, shown in the terminal until it ends. */
let current = '';

/** Runs a long step. Prints `doing` while it runs, then `done` and the duration. */
export async function step(doing, done, run) {
  const began = performance.now();
  current = `… ${doing}`;
  process.stdout.write(live ? current : `${current}\n`);
  try {
    const result = await run();
    process.stdout.write(`${CLEAR}✓ ${done} ${seconds(performance.now() - began)}\n`);
    return result;
  } catch (error) {
    if (live) process.stdout.write('\n');
    throw error;
  } finally {
    current = '';
  }
}

/** Prints a sentence during a step. */
export function note(sentence) {
  process.stdout.write(`${CLEAR}  ${sentence}\n${live ? current : ''}`);
}

/** Formats milliseconds as `46.1 s`. */
export function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}
