/** Runs one long step: says what it does while it does it, and afterwards that it is done and how long it took. */
export async function step(doing, done, run) {
  const began = performance.now();
  const live = process.stdout.isTTY === true;
  process.stdout.write(live ? `… ${doing}` : `… ${doing}\n`);
  const overwrite = live ? '\r\x1b[K' : '';
  try {
    const result = await run();
    process.stdout.write(`${overwrite}✓ ${done} ${seconds(performance.now() - began)}\n`);
    return result;
  } catch (error) {
    if (live) process.stdout.write('\n');
    throw error;
  }
}

/** 46.1 s */
export function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}
