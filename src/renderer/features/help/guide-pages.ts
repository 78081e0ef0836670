/** The pages of the guide, docs/guide, as they are built into the app: each with its title, its parts and its pictures. */
import { readGuide, type GuidePage } from './read-guide.ts';

const texts = import.meta.glob<string>('../../../../docs/guide/*.md', { query: '?raw', import: 'default' });
const pictures = import.meta.glob<string>(
  '../../../../docs/screens/{letter,evidence,evidence-builder,charts,quotes,checks-audit,share,share-sign-off}-light-1440.png',
  { query: '?url', import: 'default', eager: true },
);

export interface GuideEntry {
  /** The file's name without its number and ending. */
  readonly id: string;
  readonly load: () => Promise<GuidePage>;
}

/** In the order of the numbers of their files. README.md is for readers of the repository. */
export const guideEntries: readonly GuideEntry[] = Object.entries(texts)
  .filter(([path]) => /\/\d\d-[a-z-]+\.md$/.test(path))
  .sort(([a], [b]) => a.localeCompare(b))
  .map(([path, load]) => ({ id: idOf(path), load: async () => readGuide(await load()) }));

/** The address of a picture as the pages name it: `../screens/letter-light-1440.png`. */
export function pictureAddress(name: string): string | undefined {
  return pictures[`../../../../docs/${name.replace('../', '')}`];
}

function idOf(path: string): string {
  return /\/\d\d-([a-z-]+)\.md$/.exec(path)?.[1] ?? '';
}
