import { samleUtskrift } from '#lib/oppsett/logg-utskrift';

// `serve` imports this before Next, which prints before any code of ours has run. Node itself resolves these
// files, so they import each other by their alias.
samleUtskrift();
