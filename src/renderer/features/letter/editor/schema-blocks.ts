/** The block nodes of the editor. Their attributes are those of the letter's blocks; document/block-nodes.ts maps them. */
import { Node, type Attribute } from '@tiptap/core';
import { blockIdPattern, slugPattern } from '../../../../core/model/index.ts';

/** An attribute kept in the DOM as data, so that copy and paste within the desk keep it. */
export function dataAttribute(name: string, pattern = /^/): Attribute {
  return {
    default: null,
    parseHTML: (element) => {
      const value = element.getAttribute(`data-${name}`);
      return value !== null && pattern.test(value) ? value : null;
    },
    renderHTML: (attributes) => {
      const value: unknown = attributes[name];
      return typeof value === 'string' ? { [`data-${name}`]: value } : {};
    },
    keepOnSplit: true,
  };
}

const id = dataAttribute('id', blockIdPattern);

export const Doc = Node.create({ name: 'doc', topNode: true, content: 'block+' });

export const Text = Node.create({ name: 'text', group: 'inline' });

export const Paragraph = Node.create({
  name: 'paragraph',
  priority: 1000,
  group: 'block',
  content: 'inline*',
  addAttributes: () => ({ id }),
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
});

export const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ id, level: { default: 2, rendered: false } }),
  // A pasted page has headings of its own depth; a letter has two.
  parseHTML: () => ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag, at) => ({ tag, attrs: { level: at < 2 ? 2 : 3 } })),
  renderHTML: ({ node, HTMLAttributes }) => [node.attrs['level'] === 3 ? 'h3' : 'h2', HTMLAttributes, 0],
});

export const List = Node.create({
  name: 'list',
  group: 'block',
  content: 'listItem+',
  addAttributes: () => ({ id, ordered: { default: false, rendered: false } }),
  parseHTML: () => [
    { tag: 'ul', attrs: { ordered: false } },
    { tag: 'ol:not([data-asks])', attrs: { ordered: true } },
  ],
  renderHTML: ({ node, HTMLAttributes }) => [node.attrs['ordered'] === true ? 'ol' : 'ul', HTMLAttributes, 0],
});

export const ListItem = Node.create({
  name: 'listItem',
  content: 'inline*',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
});

export const Asks = Node.create({
  name: 'asks',
  group: 'block',
  content: 'lead ask+',
  isolating: true,
  defining: true,
  draggable: false,
  addAttributes: () => ({ id }),
  parseHTML: () => [{ tag: 'div[data-asks]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, 'data-asks': '', class: 'asks' }, 0],
});

export const Lead = Node.create({
  name: 'lead',
  content: 'inline*',
  parseHTML: () => [{ tag: 'p[data-lead]', priority: 60 }],
  renderHTML: () => ['p', { 'data-lead': '' }, 0],
});

export const Ask = Node.create({
  name: 'ask',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ id, owner: dataAttribute('owner', slugPattern) }),
  parseHTML: () => [{ tag: 'div[data-ask]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, 'data-ask': '' }, 0],
});

/** Quote, chart and table print what their record says: nothing in them is typed here. */
export const blockAtoms = (['quote', 'chart', 'table'] as const).map((name) =>
  Node.create({
    name,
    group: 'block',
    atom: true,
    selectable: true,
    draggable: true,
    addAttributes: () => ({
      id,
      [name]: dataAttribute(name, slugPattern),
      ...(name === 'quote' && { cut: dataAttribute('cut') }),
      ...(name === 'table' && { caption: dataAttribute('caption') }),
    }),
    parseHTML: () => [{ tag: `div[data-block=${name}]` }],
    renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, 'data-block': name }],
  }),
);
