/** Spelling in British English: nspell over the en-GB dictionary, with the names that letters of this kind use. */
import nspell from 'nspell';

export interface Speller {
  readonly isWrong: (word: string) => boolean;
  /** Best first, seven at most. */
  readonly suggest: (word: string) => readonly string[];
}

/** Public bodies, services and words of the trade that no general dictionary has. */
const trade = [
  ...['Ofcom', 'Ofsted', 'Estyn', 'Senedd', 'Cymru', 'Childline', 'Stormont', 'Holyrood', 'Whitehall', 'Westminster'],
  ...['wellbeing', 'sexting', 'helpline', 'helplines', 'livestream', 'livestreaming', 'deepfake', 'deepfakes'],
  ...['Snapchat', 'Instagram', 'WhatsApp', 'Facebook', 'YouTube', 'TikTok', 'Roblox', 'Xbox'],
];
const mostSuggestions = 7;
/** A longer word takes seconds to look for, and nobody mistypes a word that long. */
const longest = 40;

/** Takes about a third of a second. */
export function openSpeller(aff: string, dic: string): Speller {
  const dictionary = nspell(aff, dic);
  for (const word of trade) dictionary.add(word);
  return {
    isWrong: (word) => word.length <= longest && !dictionary.correct(word),
    suggest: (word) => (word.length > longest ? [] : dictionary.suggest(word).slice(0, mostSuggestions)),
  };
}
