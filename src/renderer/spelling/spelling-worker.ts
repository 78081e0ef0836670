/** The worker of the spelling check: reads the dictionary when it is first asked, and answers one request after the other. */
import '../no-eval.ts';
import affAddress from 'dictionary-en-gb/index.aff?url';
import dicAddress from 'dictionary-en-gb/index.dic?url';
import { openSpeller, type Speller } from './speller.ts';
import type { SpellingAnswer, SpellingRequest } from './spelling-messages.ts';

let speller: Promise<Speller> | undefined;

async function open(): Promise<Speller> {
  const [aff, dic] = await Promise.all([affAddress, dicAddress].map(read));
  return openSpeller(aff ?? '', dic ?? '');
}

async function read(address: string): Promise<string> {
  // eslint-disable-next-line no-restricted-globals -- a file of the app itself, on the page's own address
  const response = await fetch(new URL(address, import.meta.url));
  if (!response.ok) throw new Error(`The dictionary could not be read: ${String(response.status)}.`);
  return response.text();
}

self.addEventListener('message', ({ data }: MessageEvent<SpellingRequest>) => {
  void answer(data).then((made) => {
    self.postMessage(made);
  });
});

/** Without a dictionary no word is wrong. */
async function answer(request: SpellingRequest): Promise<SpellingAnswer> {
  const { ticket } = request;
  try {
    speller ??= open();
    const { isWrong, suggest } = await speller;
    return { ticket, words: request.what === 'check' ? request.words.filter(isWrong) : suggest(request.word) };
  } catch {
    speller = undefined;
    return { ticket, words: [] };
  }
}
