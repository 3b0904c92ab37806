export const HJELP = `The register of kilder: the systems that deliver what they know.

  npm run kilde -- liste
  npm run kilde -- legg-til <id> --navn … --myndighet … --myndighetsnavn … --produktomraader … --telefon … --side … --leverandoer …
  npm run kilde -- endre <id> --navn …
  npm run kilde -- stopp <id>     it may not deliver any more; what it has said stands
  npm run kilde -- start <id>

  --navn             what people call it
  --myndighet        code of the authority, for example SKE
  --myndighetsnavn   its name
  --produktomraader  codes, with commas: what it may deliver oppgaver about
  --regler           rules it answers for, with commas; it alone may speak of their oppgaver
  --forhold          facts it answers for, with commas
  --telefon, --side  whom a person asks
  --leverandoer      organisasjonsnummer of who may deliver; several with commas
  --scope            what their token must have (skatteetaten:kalendertjeneste.lever)
  --lovet-minutter   how often it promises to let itself be heard (60)
  --aktiv            ja or nei (ja)

It works on the database of the running "npm start", or the one in DATABASE_URL.`;
