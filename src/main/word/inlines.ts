/** The inside of a paragraph: text, claims in their content controls, note marks and links. */
import { ExternalHyperlink, FootnoteReferenceRun, TextRun, type IRunOptions, type ParagraphChild } from 'docx';
import type { Mark, PlanInline } from '../../core/letters/letter-plan.ts';
import { controlOf } from './content-control.ts';
import { styleIds } from './names.ts';
import { runsOf } from './runs.ts';
import type { Writing } from './writing.ts';

const noBreakSpace = '\u00A0';
/** Only these leave the page; anything else prints as plain words. */
const safeLink = /^(?:https?:\/\/|mailto:)[^\s<>"\\^`{|}]+$/i;

/** Children of a Word paragraph for a plan's inlines, with an optional look for all of them. */
export function inlineChildren(
  writing: Writing,
  inlines: readonly PlanInline[],
  look: Omit<IRunOptions, 'text' | 'children'> = {},
): readonly ParagraphChild[] {
  return inlines.flatMap((inline, index) => {
    switch (inline.type) {
      case 'text':
        return runsOf(inline.text, {
          ...look,
          ...markLook(inline.marks),
          ...(inline.language === undefined ? {} : { language: { value: inline.language } }),
        });
      case 'claim':
        return claimChildren(writing, inline.claim, inline.text, { ...look, ...markLook(inline.marks) });
      case 'note':
        return noteMark(inline.number, inline.repeat === true, inlines[index - 1]);
      case 'link':
        return linkChildren(inline.href, inline.text, markLook(inline.marks));
    }
  });
}

/** A claim's words in its content control; words alone where the plan lists no such claim. */
export function claimChildren(
  writing: Writing,
  id: string,
  text: string,
  look: Omit<IRunOptions, 'text' | 'children'> = {},
): readonly ParagraphChild[] {
  const claim = writing.claims.get(id);
  const runs = runsOf(text, look);
  return claim === undefined ? runs : [controlOf(claim, writing.nextControl(), runs)];
}

/**
 * A note's mark. A no-break space parts it from the word before, and a comma from another mark, so that in plain text
 * no note number can glue to a figure: never "2,1941", nor "2,194.1" (DOMAIN 9). A repeat is its number as text, since a
 * cross-reference field would ask to be updated.
 */
export function noteMark(number: number, repeat: boolean, before?: PlanInline): readonly ParagraphChild[] {
  const gap = before?.type === 'note' ? `,${noBreakSpace}` : noBreakSpace;
  return [
    new TextRun({ text: gap, style: styleIds.noteGap }),
    repeat ? new TextRun({ text: String(number), style: styleIds.repeatedNote }) : new FootnoteReferenceRun(number),
  ];
}

/** Words that lead to an address of the web or of a mailbox; any other address leaves the words alone. */
export function linkChildren(
  href: string,
  text: string,
  look: Omit<IRunOptions, 'text' | 'child'> = {},
): readonly ParagraphChild[] {
  if (!safeLink.test(href) || !URL.canParse(href)) return runsOf(text, look);
  return [new ExternalHyperlink({ link: href, children: runsOf(text, { ...look, style: styleIds.link }) })];
}

function markLook(marks: readonly Mark[] | undefined): IRunOptions {
  if (marks === undefined) return {};
  return {
    ...(marks.includes('bold') ? { bold: true } : {}),
    ...(marks.includes('italic') ? { italics: true } : {}),
  };
}
