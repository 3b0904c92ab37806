import { samleUtskrift } from '#lib/oppsett/logg-utskrift';

// Node loads this before Next (`node --import ./lib/oppsett/logg-start.ts`), which prints before any code of ours has run. Node itself resolves these
// files, so they import each other by their alias.
samleUtskrift();
