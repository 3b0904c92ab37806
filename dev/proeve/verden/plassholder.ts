import { takePlass } from '#lib/data/kallgrense';
import type { Kallgrense } from '#lib/data/kallgrense-sql';

/** A process of its own that takes rooms for calls until there are no more, says how many it got, and never lets go of them. */
const [, , grense = '', consumer = ''] = process.argv;
const valg = JSON.parse(grense) as Kallgrense;
let tatt = 0;
while ('id' in (await takePlass(valg, consumer))) tatt++;
console.log(tatt);
setInterval(() => {}, 60_000);
