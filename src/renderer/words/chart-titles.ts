/** What the title of a chart is told of its phrases. */
export const titleWords = {
  phrases: 'Phrases of the title',
  notTrue: 'Not true',
  unmatched: 'No figure says this',
  bind: 'Bind',
  bindTip: 'From then on the phrase is proved whenever the figure changes',
  instead: 'True instead:',
  isTrueOf: (label: string, shown: string): string => `is true of ${label}, ${shown}.`,
  unbind: (text: string): string => `Let “${text}” go from its figure`,
} as const;
