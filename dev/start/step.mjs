const live = process.stdout.isTTY === true;
const CLEAR = live ? '\r\x1b[K' : '';

/** What is being done just now, which a terminal shows until it is done. */
let current = '';

/** Runs one long step: says what it does while it does it, and afterwards that it is done and how long it took. */
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

/** Says something in the middle of a step. */
export function note(sentence) {
  process.stdout.write(`${CLEAR}  ${sentence}\n${live ? current : ''}`);
}

/** 46.1 s */
export function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}
