/**
 * The head of the first page: who writes, in pictures where they are given and in words where not, then the sender's
 * address, contact and charity numbers (DOMAIN 8). It stands in the body, where a screen reader reads it, not in a header.
 */
import { Paragraph, TextRun, type ParagraphChild } from 'docx';
import type { LetterPlan, PlanOrganisation } from '../../core/letters/letter-plan.ts';
import { colour } from './house-style.ts';
import { styleIds } from './names.ts';
import { line } from './paragraphs.ts';
import { logoRun } from './pictures.ts';
import type { Writing } from './writing.ts';

const gapBetweenLogos = 0.6;
const fullWidth = 16;
const rule = { bottom: { style: 'single', size: 8, space: 6, color: colour.accent } } as const;

/** Logos in one row, the first organisation's name large, the others after it, a rule, and the sender's details. */
export function letterheadBlocks(writing: Writing): readonly Paragraph[] {
  const { plan } = writing;
  const logos = logoRow(writing);
  const named = plan.letterhead.filter((one) => !logos.shown.has(one.id));
  const first = logos.shown.size === 0 ? (named[0]?.name ?? plan.sender.name) : undefined;
  const others = first === undefined ? named : named.slice(1);
  const lines = [
    ...(logos.children.length === 0
      ? []
      : [new Paragraph({ style: styleIds.letterheadName, children: logos.children })]),
    ...(first === undefined ? [] : [line(styleIds.letterheadName, first)]),
    ...(others.length === 0 ? [] : [line(styleIds.letterheadPartners, `with ${joinNames(others)}`)]),
  ];
  return [...lines, ...senderLines(plan, first)];
}

/** "Partner A, Partner B and Partner C", in the letter's own language. */
function joinNames(organisations: readonly PlanOrganisation[]): string {
  const names = organisations.map((one) => one.name);
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`;
}

function senderLines(plan: LetterPlan, shownAs: string | undefined): readonly Paragraph[] {
  const { sender } = plan;
  const address = [...(sender.name === shownAs ? [] : [sender.name]), ...sender.address].join(', ');
  const details = [address, sender.contact.join('  ·  '), sender.charityNumbers.join('  ·  ')].filter(
    (text) => text !== '',
  );
  return details.map((text, index) =>
    line(styleIds.senderDetails, text, {
      ...(index === 0 ? { border: { top: rule.bottom }, spacing: { before: 130, after: 20 } } : {}),
      ...(index === details.length - 1 ? { spacing: { before: index === 0 ? 130 : 0, after: 280 } } : {}),
    }),
  );
}

interface LogoRow {
  readonly children: readonly ParagraphChild[];
  readonly shown: ReadonlySet<string>;
}

/** Logos share the width evenly, none taller than 1.7 cm; one that cannot be read is named in words instead. */
function logoRow({ plan, assets }: Writing): LogoRow {
  const withLogo = plan.letterhead.filter((one) => one.logo !== undefined);
  const width = Math.min(5, (fullWidth - gapBetweenLogos * (withLogo.length - 1)) / withLogo.length);
  const children: ParagraphChild[] = [];
  const shown = new Set<string>();
  for (const one of withLogo) {
    const bytes = one.logo === undefined ? undefined : assets(one.logo.asset);
    const logo = bytes === undefined ? undefined : logoRun(bytes, one.logo?.alt ?? one.name, { width, height: 1.7 });
    if (logo === undefined) continue;
    if (children.length > 0) children.push(new TextRun('\u00A0\u00A0\u00A0'));
    children.push(logo);
    shown.add(one.id);
  }
  return { children, shown };
}
