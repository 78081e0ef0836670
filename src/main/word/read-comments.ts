/** Comments of a Word letter: who, when, what, about which words, and whether they are settled or answer another. */
import type { XmlElement } from '@rgrove/parse-xml';
import type { ReadComment } from '../../core/readback/index.ts';
import type { Parts } from './read-parts.ts';
import { readText } from './read-text.ts';
import type { CommentPlace } from './read-walk.ts';
import { allNamed, childrenOf, prefixOf } from './xml-walk.ts';

/** Comments in the order of the words that they are about. `places` is what the walk of the body found. */
export function readComments(parts: Parts, places: ReadonlyMap<string, CommentPlace>): ReadComment[] {
  const root = parts.xml(parts.find(parts.document, 'comments') ?? 'word/comments.xml');
  if (root === undefined) return [];
  const prefix = prefixOf(root);
  const threads = readThreads(parts.xml(parts.find(parts.document, 'commentsExtended') ?? 'word/commentsExtended.xml'));
  const order = [...places.keys()];
  const placeOf = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length);
  return childrenOf(root)
    .filter((comment) => comment.name === `${prefix}comment`)
    .map((comment) => ({ comment, id: comment.attributes[`${prefix}id`] ?? '' }))
    .sort((a, b) => placeOf(a.id) - placeOf(b.id))
    .map(({ comment, id }) => {
      const place = places.get(id);
      const thread = threads.get(lastParagraphId(comment));
      return {
        author: comment.attributes[`${prefix}author`] ?? '',
        date: comment.attributes[`${prefix}date`],
        text: readText(root, comment)
          .paragraphs.map(({ text }) => text.trim())
          .filter((text) => text !== '')
          .join('\n'),
        about: place?.about.trim() ?? '',
        paragraph: place?.paragraph,
        resolved: thread?.done ?? false,
        reply: thread?.parent ?? false,
      };
    });
}

interface Thread {
  readonly done: boolean;
  readonly parent: boolean;
}

/** Word keeps answers and settled comments in a part of its own, by the id of a comment's last paragraph. */
function readThreads(root: XmlElement | undefined): ReadonlyMap<string, Thread> {
  const threads = new Map<string, Thread>();
  for (const entry of root === undefined ? [] : allNamed(root, 'commentEx')) {
    const { 'w15:paraId': id, 'w15:paraIdParent': parent, 'w15:done': done } = entry.attributes;
    if (id !== undefined) threads.set(id, { done: done === '1' || done === 'true', parent: parent !== undefined });
  }
  return threads;
}

function lastParagraphId(comment: XmlElement): string {
  return [...allNamed(comment, 'p')].at(-1)?.attributes['w14:paraId'] ?? '';
}
