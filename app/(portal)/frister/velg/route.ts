import type { NextRequest } from 'next/server';
import { toChosenMaaned } from '#lib/request/side/velg-maaned';

/** The month picker's form comes here and is sent on to the month. */
export const GET = ({ nextUrl: { searchParams } }: NextRequest): Response => toChosenMaaned(searchParams);
