/**
 * The marks and inline atoms of the editor; document/inline-content.ts is their plain form. Bound words are a mark that
 * typing beside it does not stretch.
 */
import { Mark, Node } from '@tiptap/core';
import { countables } from '../../../../core/letters/index.ts';
import { slugPattern } from '../../../../core/model/index.ts';
import { dataAttribute } from './schema-blocks.ts';

const allowedAddress = /^(https?:\/\/|mailto:)/i;

export const Link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({
    href: { default: '', parseHTML: (element) => element.getAttribute('href') },
  }),
  parseHTML: () => [
    { tag: 'a[href]', getAttrs: (element) => (allowedAddress.test(element.getAttribute('href') ?? '') ? null : false) },
  ],
  // A press in the editor sets the caret; nothing is opened, for the desk opens no pages.
  renderHTML: ({ mark }) => ['a', { href: String(mark.attrs['href']), rel: 'noreferrer noopener', tabindex: '-1' }, 0],
});

export const Lang = Mark.create({
  name: 'lang',
  parseHTML: () => [{ tag: 'span[lang=cy]' }],
  renderHTML: () => ['span', { lang: 'cy', class: 'welsh' }, 0],
});

export const Strong = Mark.create({
  name: 'strong',
  parseHTML: () => [{ tag: 'strong' }, { tag: 'b' }],
  renderHTML: () => ['strong', 0],
});

export const Emphasis = Mark.create({
  name: 'emphasis',
  parseHTML: () => [{ tag: 'em' }, { tag: 'i' }],
  renderHTML: () => ['em', 0],
});

export const Plain = Mark.create({
  name: 'plain',
  inclusive: false,
  excludes: 'plain figure',
  addAttributes: () => ({ key: dataAttribute('key') }),
  parseHTML: () => [{ tag: 'span[data-plain]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', { ...HTMLAttributes, 'data-plain': '' }, 0],
});

export const Figure = Mark.create({
  name: 'figure',
  inclusive: false,
  excludes: 'plain figure',
  addAttributes: () => ({ of: dataAttribute('of', slugPattern), key: dataAttribute('key') }),
  parseHTML: () => [
    { tag: 'span[data-figure]', getAttrs: (element) => (slugPattern.test(element.dataset['of'] ?? '') ? null : false) },
  ],
  renderHTML: ({ HTMLAttributes }) => ['span', { ...HTMLAttributes, class: 'figure', 'data-figure': '' }, 0],
});

interface AtomOptions {
  /** What the atom prints, from the records of now. */
  readonly print: (name: string, attributes: Readonly<Record<string, unknown>>) => string;
}

interface Shape {
  readonly name: 'autoFigure' | 'count' | 'sourceNote' | 'note' | 'malformed';
  readonly attributes: Readonly<Record<string, RegExp>>;
  readonly looks: string;
}

const shapes: readonly Shape[] = [
  { name: 'autoFigure', attributes: { of: slugPattern }, looks: 'figure auto' },
  { name: 'count', attributes: { of: new RegExp(`^(${countables.join('|')})$`), wording: /./ }, looks: 'figure count' },
  { name: 'sourceNote', attributes: { source: slugPattern, place: /^/ }, looks: 'note-mark' },
  { name: 'note', attributes: { text: /./ }, looks: 'note-mark' },
  { name: 'malformed', attributes: { text: /./, why: /^/, remedy: /^/ }, looks: 'malformed' },
];

/** Inline nodes that are one thing to the caret and print computed words. */
export const inlineAtoms = shapes.map(({ name, attributes, looks }) =>
  Node.create<AtomOptions>({
    name,
    group: 'inline',
    inline: true,
    atom: true,
    selectable: true,
    addOptions: () => ({ print: () => '' }),
    addAttributes: () =>
      Object.fromEntries(
        Object.entries(attributes).map(([key, pattern]) => [key, { ...dataAttribute(key, pattern), default: '' }]),
      ),
    parseHTML: () => [
      {
        tag: `span[data-atom=${name}]`,
        getAttrs: (element) =>
          Object.entries(attributes).every(([key, pattern]) => pattern.test(element.getAttribute(`data-${key}`) ?? ''))
            ? null
            : false,
      },
    ],
    renderHTML: ({ HTMLAttributes }) => ['span', { ...HTMLAttributes, 'data-atom': name, class: looks }],
    renderText({ node }) {
      return this.options.print(name, node.attrs);
    },
    addNodeView() {
      const { print } = this.options;
      return ({ node, HTMLAttributes, decorations }) => {
        const dom = document.createElement('span');
        dom.className = looks;
        dom.dataset['atom'] = name;
        dom.contentEditable = 'false';
        for (const [key, value] of Object.entries(HTMLAttributes)) dom.setAttribute(key, String(value));
        const show = (attributes_: Readonly<Record<string, unknown>>, specs: readonly { spec: unknown }[]): void => {
          const told = specs
            .map(({ spec }) => (spec as { printed?: string }).printed)
            .find((text) => text !== undefined);
          dom.textContent = told ?? print(name, attributes_);
        };
        show(node.attrs, decorations);
        return {
          dom,
          update: (next, specs) => {
            if (next.type.name !== name) return false;
            for (const key of Object.keys(attributes)) dom.setAttribute(`data-${key}`, String(next.attrs[key] ?? ''));
            show(next.attrs, specs);
            return true;
          },
        };
      };
    },
  }),
);
