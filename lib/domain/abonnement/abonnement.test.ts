import { expect, it } from 'vitest';
import { d } from '#lib/domain/virksomhet/test-forhold';
import { abonnementsperiode, toKlient } from './abonnement';

it.each([
  ['Google-Calendar-Importer', 'google'],
  ['Microsoft.Exchange/15.20 (Windows NT 10.0; Win64; x64)', 'outlook'],
  ['Mozilla/4.0 (compatible; ms-office; MSOffice 16)', 'outlook'],
  ['iOS/26.1 (23B85) dataaccessd/1.0', 'apple'],
  ['macOS/26.1 (25B78) CalendarAgent/1057', 'apple'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Thunderbird/153.7.0', 'thunderbird'],
  ['ICSx5/2.4 (ical4j/3.2 okhttp/5.1 Android/16)', 'icsx5'],
  ['Nextcloud Webcal Service', 'nextcloud'],
  ['ProtonCalendar/1.0', 'proton'],
  ['vdirsyncer/0.19.0', 'vdirsyncer'],
  ['', 'annen'],
  ['curl/8', 'annen'],
  ['x'.repeat(10_000), 'annen'],
])('knows the family of %s', (userAgent, klient) => {
  expect(toKlient(userAgent)).toBe(klient);
});

it.each([
  ['2026-11-27', '2025-10-27', '2028-11-27'],
  ['2028-02-29', '2027-01-29', '2030-02-28'],
  ['2027-03-31', '2026-02-28', '2029-03-31'],
])('covers thirteen months back and two years ahead of %s', (idag, fraOgMed, tilOgMed) => {
  expect(abonnementsperiode(d(idag))).toEqual({ fraOgMed, tilOgMed });
});
