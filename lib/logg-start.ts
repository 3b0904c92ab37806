import { samleUtskrift } from '#lib/logg-utskrift';

// Loaded before Next (`node --import ./lib/logg-start.ts`), which prints before any code of ours has run.
samleUtskrift();
