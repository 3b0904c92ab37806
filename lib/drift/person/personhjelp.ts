export const PERSONHJELP = `What is stored about a person, for those who cannot log in. Find out who asks before you answer.

  npm run person -- innsyn                    everything, as JSON
  npm run person -- slett --bekreft           deletes it, except what must be kept, and logs the person out

  --fil <file>      write to a new file that only you can read, instead of to the screen
  --spraak nb|nn|en the language of the answer; nb when it is not given

The foedselsnummer, or the person_id of a row in the database, is read from standard input, and never from the arguments, so that
it is in no history and no list of processes. At a terminal: type it, Enter, and Ctrl-D.`;
