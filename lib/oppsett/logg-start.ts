import { samleUtskrift } from './logg-utskrift';

// Loaded before Next (`node --import ./lib/oppsett/logg-start.ts`), which prints before any code of ours has run.
samleUtskrift();
