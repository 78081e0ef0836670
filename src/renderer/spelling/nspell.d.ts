/** nspell comes without types: what is used of it. */
declare module 'nspell' {
  interface Dictionary {
    correct(word: string): boolean;
    suggest(word: string): string[];
    add(word: string): Dictionary;
  }
  export default function nspell(aff: string, dic: string): Dictionary;
}
