import type { NextRequest } from 'next/server';
import { endFraIdporten } from '#lib/request/innlogging/kanalutlogging';

export const dynamic = 'force-dynamic';

/** ID-porten's front-channel logout: opened in a hidden frame when the person logs out somewhere else. */
export const GET = ({ nextUrl: { searchParams } }: NextRequest): Promise<Response> =>
  endFraIdporten(searchParams.get('iss'), searchParams.get('sid'));
