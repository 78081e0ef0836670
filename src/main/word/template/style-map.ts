/** Our named styles beside the template's own: guessed by name, kept as data, edited by a person. */
import type { XmlElement } from '@rgrove/parse-xml';
import { styleIds } from '../names.ts';
import { childLocal, childrenOf, localName } from '../xml-walk.ts';

/** Id of one of our styles to the id of one of the template's. What is not here is brought along. */
export type StyleMap = Readonly<Record<string, string>>;

export interface TemplateStyle {
  readonly id: string;
  readonly name: string;
  readonly type: 'paragraph' | 'character';
}

/** Names under which letterheads keep what ours is for, best first. Word's own names are the same in every language. */
const guesses: Readonly<Record<string, readonly string[]>> = {
  [styleIds.body]: ['letter body', 'body text', 'body copy', 'body', 'main text', 'letter text', 'normal'],
  [styleIds.heading1]: ['subject line', 'letter subject', 'subject', 'heading 1'],
  [styleIds.heading2]: ['heading 2', 'letter heading', 'subheading'],
  [styleIds.heading3]: ['heading 3'],
  [styleIds.annexHeading]: ['annex heading', 'appendix heading', 'heading 1'],
  [styleIds.listItem]: ['letter list', 'list paragraph', 'list'],
  [styleIds.quote]: ['letter quote', 'pull quote', 'block text', 'quote'],
  [styleIds.addressee]: ['addressee', 'inside address', 'recipient address', 'address', 'envelope address'],
  [styleIds.salutation]: ['salutation'],
  [styleIds.reference]: ['letter reference', 'reference line', 'date'],
  [styleIds.close]: ['letter close', 'closing'],
  [styleIds.signatory]: ['signatory', 'signature'],
  [styleIds.caption]: ['caption'],
  [styleIds.noteText]: ['footnote text'],
  [styleIds.noteMark]: ['footnote reference'],
  [styleIds.link]: ['hyperlink'],
  [styleIds.senderDetails]: ['sender details', 'return address'],
};

const characters: ReadonlySet<string> = new Set([styleIds.noteMark, styleIds.link]);

export function stylesOf(root: XmlElement | undefined): TemplateStyle[] {
  return (root === undefined ? [] : childrenOf(root)).flatMap((style): TemplateStyle[] => {
    const { 'w:styleId': id, 'w:type': type } = style.attributes;
    if (localName(style) !== 'style' || id === undefined || (type !== 'paragraph' && type !== 'character')) return [];
    return [{ id, name: childLocal(style, 'name')?.attributes['w:val'] ?? id, type }];
  });
}

/** The guess: which of the template's styles each of ours becomes. */
export function guessStyles(styles: readonly TemplateStyle[]): StyleMap {
  const map: Record<string, string> = {};
  for (const [ours, names] of Object.entries(guesses)) {
    const type = characters.has(ours) ? 'character' : 'paragraph';
    const fitting = styles.filter((style) => style.type === type);
    const found = names
      .map((name) => fitting.find((style) => style.name.toLowerCase() === name))
      .find((style) => style !== undefined);
    if (found !== undefined) map[ours] = found.id;
  }
  return map;
}

/** The map that holds: what a person chose where the template has it, else the guess. */
export function settleStyles(styles: readonly TemplateStyle[], chosen: StyleMap = {}): StyleMap {
  const known = new Set(styles.map(({ id }) => id));
  const kept = Object.entries(chosen).filter(([, theirs]) => known.has(theirs));
  return { ...guessStyles(styles), ...Object.fromEntries(kept) };
}
