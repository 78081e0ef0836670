/** The words of the spelling check. */
export const spellingWords = {
  menu: (word: string) => `Spelling of “${word}”`,
  looking: 'Looking for words like it',
  none: 'No word is like it',
  add: 'Add to the words of this computer',
  ignore: 'Leave it alone until the app is closed',
  doing: 'Keeping the word',
  misspelt: 'not in the dictionary',
} as const;
