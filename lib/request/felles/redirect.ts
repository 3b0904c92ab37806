/** Redirects a form to a local address (303), so that going back or loading again does not send it once more. */
export const redirectTo = (sti: string): Response =>
  new Response(null, { status: 303, headers: { 'Cache-Control': 'no-store', Location: sti } });
