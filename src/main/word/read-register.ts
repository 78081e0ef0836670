/** The register of a letter that came back: the list of claims that it was written with. */
import type { XmlElement } from '@rgrove/parse-xml';
import type { ReadClaim, ReadRegister } from '../../core/readback/index.ts';
import { registerNamespace } from './names.ts';
import type { Parts } from './read-parts.ts';
import { childNamed, childrenOf, localName } from './xml-walk.ts';

export function readRegister(parts: Parts): ReadRegister | undefined {
  for (const path of parts.paths) {
    if (!path.startsWith('customXml/')) continue;
    const root = parts.xml(path);
    if (root === undefined || localName(root) !== 'claims') continue;
    const prefix = root.name.slice(0, root.name.length - 'claims'.length);
    const declared = root.attributes[prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`];
    if (declared !== registerNamespace) continue;
    return readClaims(root, prefix);
  }
  return undefined;
}

function readClaims(root: XmlElement, prefix: string): ReadRegister {
  const { format = '', briefing = '', letter = '', date = '', plan = '', draft } = root.attributes;
  const named = (name: string): XmlElement[] => childrenOf(root).filter((child) => child.name === `${prefix}${name}`);
  return {
    ...{ format, briefing, letter, date, plan, draft: draft === 'true' },
    claims: named('claim').map((claim) => readClaim(claim, prefix)),
    lines: new Set((named('lines')[0]?.text ?? '').split(' ').filter((line) => line !== '')),
  };
}

function readClaim(claim: XmlElement, prefix: string): ReadClaim {
  const { key = '', id = '', kind = '', of = '', uid = '', block = '', fingerprint = '' } = claim.attributes;
  const textIn = (name: string): string => childNamed(claim, `${prefix}${name}`)?.text ?? '';
  return { key, id, kind, of, uid, block, fingerprint, written: textIn('written'), text: textIn('text') };
}
