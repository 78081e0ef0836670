/**
 * The register: a custom XML part that lists every claim of the letter, keyed by its content control. It is read, never
 * bound: nothing in the document takes its words from here (DESIGN 5).
 */
import { hashOf, sha256Hex, type Json } from '../../core/model/index.ts';
import type { LetterPlan } from '../../core/letters/letter-plan.ts';
import { controlKey, registerNamespace, registerPath } from './names.ts';
import { escapeXml } from './xml-text.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Package parts of the register, by path. `lines` are the fingerprints of all that the letter says (written-lines). */
export function registerParts(plan: LetterPlan, lines: readonly string[]): Readonly<Record<string, string>> {
  const register = registerXml(plan, lines);
  return {
    [registerPath]: register,
    'customXml/itemProps1.xml':
      `${declaration}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ` +
      `ds:itemID="${guidOf(register)}"><ds:schemaRefs><ds:schemaRef ds:uri="${registerNamespace}"/></ds:schemaRefs>` +
      '</ds:datastoreItem>',
    'customXml/_rels/item1.xml.rels':
      `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      `<Relationship Id="rId1" Type="${relationships}/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
  };
}

export const registerContentType =
  '<Override PartName="/customXml/itemProps1.xml" ' +
  'ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>';

/** From word/document.xml to the register. */
export const registerRelationship = `<Relationship Id="rIdRegister" Type="${relationships}/customXml" Target="../${registerPath}"/>`;

function registerXml(plan: LetterPlan, lines: readonly string[]): string {
  const head = attributes({
    xmlns: registerNamespace,
    format: '1',
    briefing: plan.briefing.uid,
    letter: plan.letter.uid,
    letterId: plan.letter.id,
    date: plan.date.iso,
    plan: hashOf(plan as unknown as Json),
    ...(plan.draft && { draft: 'true' }),
  });
  const claims = plan.claims.map((claim) => {
    const facts = attributes({
      key: controlKey(claim),
      id: claim.id,
      kind: claim.kind,
      of: claim.of,
      uid: claim.uid,
      occurrence: String(claim.occurrence),
      block: claim.block,
      fingerprint: claim.fingerprint,
      holds: String(claim.holds),
    });
    return `<claim ${facts}><written>${escapeXml(claim.written)}</written><text>${escapeXml(claim.text)}</text></claim>`;
  });
  return `${declaration}<claims ${head}>${claims.join('')}<lines>${lines.join(' ')}</lines></claims>`;
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${escapeXml(value)}"`)
    .join(' ');
}

function guidOf(text: string): string {
  const hex = sha256Hex(text).toUpperCase();
  return `{${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')}}`;
}
