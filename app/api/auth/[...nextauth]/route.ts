import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { authOptions, medInnlogging, readToken } from '#lib/request/innlogging';

type Handler = (
  request: NextRequest,
  context: { params: Promise<{ nextauth: string[] }> },
) => Promise<Response>;

/** next-auth answers ID-porten's callback. Login begins at /logg-inn and ends at «Logg ut»; its other pages are not used. */
const handler: Handler = async (request, context) =>
  medInnlogging(await readToken(), () => NextAuth(request, context, authOptions()));

export { handler as GET, handler as POST };
