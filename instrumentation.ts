/** Runs once when the server starts, before it serves requests. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { DIREKTE } = await import('./app/api/direkte');
    await (await import('#lib/request/proxy/oppstart')).startOpp(DIREKTE);
  }
}
