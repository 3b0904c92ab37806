import { takePlass } from '#lib/data/kallgrense';
import type { Kallgrense } from '#lib/data/kallgrense-sql';

/** A separate process that takes call slots until none are left, prints the number it got, and never releases them. */
const [, , grense = '', consumer = ''] = process.argv;
const valg = JSON.parse(grense) as Kallgrense;
let tatt = 0;
while ('id' in (await takePlass(valg, consumer))) tatt++;
console.log(tatt);
setInterval(() => {}, 60_000);
