export const HJELP = `The register of partners: who may come with a token to read the calendars of others, and who is in the pilot.

  npm run partner -- liste
  npm run partner -- legg-til <id> --navn … --organisasjonsnummer … --type …
  npm run partner -- endre <id> --stadium produksjon
  npm run partner -- stopp <id>     its next call is refused; what has been shared with it stands
  npm run partner -- start <id>
  npm run partner -- pilot                                    who is in the pilot
  npm run partner -- pilot <organisasjonsnummer> --med ja     ja: in the pilot; bare: for partners in the pilot and no others; nei: out of it
  npm run partner -- portal --stadium pilot                   our own portal shows calendars of those in the pilot only; produksjon: of all

  --navn                 what people call it
  --organisasjonsnummer  who its token says it is (consumer)
  --type                 bank, regnskapssystem (comes with a system user) or annen
  --stadium              test (made-up virksomheter only), pilot (those in the pilot) or produksjon (test)
  --aktiv                ja or nei (ja)

It works on the database of the running "npm start", or the one in DATABASE_URL. A change holds from the next call.`;
