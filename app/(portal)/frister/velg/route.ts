import type { NextRequest } from 'next/server';
import { toChosenMaaned } from '#lib/request/side/velg-maaned';

/** Handles the form of the month picker: redirects to the chosen month. */
export const GET = ({ nextUrl: { searchParams } }: NextRequest): Response => toChosenMaaned(searchParams);
