/** Makes the editor of a letter. Its own history is off: undo is the briefing's (DESIGN 5, Undo). */
import { Extension, type AnyExtension } from '@tiptap/core';
import { dropCursor } from '@tiptap/pm/dropcursor';
import { gapCursor } from '@tiptap/pm/gapcursor';
import type { Plugin } from '@tiptap/pm/state';
import type { EditorProps } from '@tiptap/pm/view';
import { Editor } from '@tiptap/vue-3';
import { blockIdsPlugin } from './block-ids.ts';
import { LetterKeys } from './keys.ts';
import { typingPlugin } from './typing.ts';
import { Ask, Asks, Doc, Heading, Lead, List, ListItem, Paragraph, Text } from './schema-blocks.ts';
import { Emphasis, Figure, inlineAtoms, Lang, Link, Plain, Strong } from './schema-inline.ts';

export interface EditorSetup {
  /** The document as plain data. */
  readonly content: unknown;
  readonly makeId: () => string;
  /** What an inline atom prints. */
  readonly print: (name: string, attributes: Readonly<Record<string, unknown>>) => string;
  /** Quote, chart and table with their views. */
  readonly blockAtoms: readonly AnyExtension[];
  readonly plugins?: readonly Plugin[];
  readonly props?: EditorProps;
  /** Notes hold one line of text and no blocks. */
  readonly label: string;
}

export function makeEditor(setup: EditorSetup): Editor {
  const desk = Extension.create({
    name: 'desk',
    addProseMirrorPlugins: () => [
      ...(setup.plugins ?? []),
      typingPlugin(),
      blockIdsPlugin(setup.makeId),
      dropCursor({ color: false, width: 2, class: 'drop-cursor' }),
      gapCursor(),
    ],
  });
  return new Editor({
    content: setup.content as object,
    injectCSS: false,
    enableInputRules: true,
    enablePasteRules: false,
    extensions: [
      ...[Doc, Text, Paragraph, Heading, List, ListItem, Asks, Lead, Ask, ...setup.blockAtoms],
      ...[Link, Lang, Strong, Emphasis, Plain, Figure],
      ...inlineAtoms.map((atom) => atom.configure({ print: setup.print })),
      ...[LetterKeys, desk],
    ],
    editorProps: {
      ...setup.props,
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': setup.label,
        lang: 'en-GB',
        spellcheck: 'false',
      },
    },
  });
}
