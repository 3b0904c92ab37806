/** The package has no types of its own. */
declare module 'nspell' {
  interface Dictionary {
    aff: Uint8Array;
    dic: Uint8Array;
  }
  export default function nspell(dictionary: Dictionary): { correct(word: string): boolean };
}
