/** What the desk says where a quote is added. */
export const newQuoteWords = {
  title: 'What was said?',
  text: 'The quote waits until its speaker approves the exact words.',
  name: 'Name of the speaker',
  nameNeeded: 'Say who the speaker is.',
  add: 'Add quote',
} as const;
