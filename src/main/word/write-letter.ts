/**
 * A letter plan becomes a Word file: the plan is cleaned, mapped part by part to docx, packed, and brought into its one
 * byte form. Nothing is calculated, worded or checked here (DESIGN 3.2).
 */
import { Document, Packer, SectionType } from 'docx';
import type { LetterPlan } from '../../core/letters/letter-plan.ts';
import { annexBlocks } from './annex.ts';
import { bodyBlocks } from './blocks.ts';
import { canonicalise, type PackageFiles } from './canonicalise.ts';
import { cleanPlan } from './clean-text.ts';
import { page, typeface } from './house-style.ts';
import { letterheadBlocks } from './letterhead.ts';
import { footnotesOf } from './notes.ts';
import { letterNumbering } from './numbering.ts';
import { openingBlocks } from './opening.ts';
import { estimatePages } from './page-count.ts';
import { footersOf, headersOf } from './running-lines.ts';
import { closingBlocks } from './signatories.ts';
import { letterStyles } from './styles.ts';
import { beginWriting, type AssetReader, type Writing } from './writing.ts';

/**
 * docx's own step before zipping, which its types hide. Packing a letter only to unpack it again would cost a quarter of an
 * export in a new process. docx is pinned to one version, so this cannot change unseen.
 */
const { compiler } = Packer as unknown as { compiler: { compile: (document: Document) => PackageFiles } };

/** The `.docx` bytes of a plan; the same plan and assets give the same bytes. An asset that is not there prints as words. */
export function writeLetter(plan: LetterPlan, assets: AssetReader): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const clean = cleanPlan(plan);
    const writing = beginWriting(clean, assets);
    const files = compiler.compile(documentOf(writing));
    resolve(canonicalise(files, clean, writing.chartFinishes));
  });
}

function documentOf(writing: Writing): Document {
  const { plan } = writing;
  return new Document({
    title: plan.draft ? `DRAFT: ${plan.title}` : plan.title,
    subject: plan.subject ?? plan.title,
    creator: plan.sender.name,
    lastModifiedBy: plan.sender.name,
    styles: letterStyles(plan.language),
    numbering: letterNumbering,
    footnotes: footnotesOf(writing),
    theme: { fonts: { headings: typeface, body: typeface } },
    defaultTabStop: 454,
    sections: [
      {
        properties: {
          type: SectionType.NEXT_PAGE,
          titlePage: true,
          page: { size: { width: page.width, height: page.height }, margin: page.margin },
        },
        headers: headersOf(plan),
        footers: footersOf(plan, estimatePages(plan)),
        children: [
          ...letterheadBlocks(writing),
          ...openingBlocks(writing),
          ...bodyBlocks(writing),
          ...closingBlocks(plan),
          ...annexBlocks(plan),
        ],
      },
    ],
  });
}
