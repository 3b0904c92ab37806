import { migrer } from '#prisma/migrer';

/** Applies the migrations of a folder, until it is killed. */
const [, , url = '', mappe = ''] = process.argv;
await migrer(url, mappe);
