/** Takes out of a letterhead what must not travel in a letter: macros, controls, links to the network, locks. Says each. */
import { XmlElement } from '@rgrove/parse-xml';
import { childLocal, localName, prefixOf } from '../xml-walk.ts';
import type { WordPackage } from './package.ts';
import { everyElement, removeChild } from './xml-tree.ts';

const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const macroKinds: ReadonlySet<string> = new Set([
  'vbaProject',
  'wordVbaData',
  'keyMapCustomizations',
  'attachedToolbars',
]);
const activeKinds: ReadonlySet<string> = new Set(['control', 'activeXControlBinary', 'oleObject']);
/** Settings that lock a document, bind it to a file elsewhere, or send it as a mailing. */
const settingsOut: Readonly<Record<string, string>> = {
  attachedTemplate: 'the link to a template on another computer',
  documentProtection: 'the lock against edits',
  writeProtection: 'the lock against edits',
  mailMerge: 'the mail merge',
  trackRevisions: 'the switch that tracks changes from the start',
};

/** What was taken out, in words. A .dotx, .docm or .dotm becomes a plain document. */
export function cleanTemplate(opened: WordPackage, body: string): string[] {
  const out = new Set<string>();
  opened.setType(body, mainType);
  for (const path of opened.paths.filter((one) => !one.endsWith('.rels'))) cleanLinks(opened, path, out);
  for (const path of opened.paths) {
    const isMacro = /(?:^|\/)vba(?:Project|Data)/i.test(path) || /^word\/(?:customizations\.xml|activeX\/)/.test(path);
    if (!isMacro) continue;
    out.add(path.includes('activeX') ? 'form controls' : 'macros');
    dropPart(opened, path);
  }
  cleanSettings(opened, body, out);
  const root = opened.xml(body);
  if (root !== undefined) acceptRevisions(root, out);
  return [...out];
}

function cleanLinks(opened: WordPackage, path: string, out: Set<string>): void {
  for (const link of opened.links(path)) {
    if (macroKinds.has(link.kind)) out.add('macros');
    else if (activeKinds.has(link.kind)) out.add('form controls and embedded objects');
    else if (link.kind === 'attachedTemplate') out.add(settingsOut['attachedTemplate'] ?? '');
    else if (link.external && link.kind !== 'hyperlink') out.add('links to pictures or files elsewhere');
    else if (link.kind !== 'thumbnail') continue;
    opened.unlink(link);
    if (!link.external) dropPart(opened, link.target);
    if (link.kind !== 'thumbnail') removeUses(opened, path, link.id);
  }
}

/** What drew the thing that is gone goes with it. */
function removeUses(opened: WordPackage, path: string, id: string): void {
  const root = opened.xml(path);
  if (root === undefined || !path.endsWith('.xml')) return;
  for (const element of everyElement(root)) {
    const uses = Object.entries(element.attributes).some(([name, value]) => name.startsWith('r:') && value === id);
    if (uses) removeChild(drawnBy(element));
  }
}

const drawings: ReadonlySet<string> = new Set(['drawing', 'pict', 'object']);

/** The drawing that an element is in; the element itself where it is in none. */
function drawnBy(element: XmlElement): XmlElement {
  let above: XmlElement['parent'] = element;
  while (above instanceof XmlElement && !drawings.has(localName(above))) above = above.parent;
  return above instanceof XmlElement ? above : element;
}

function dropPart(opened: WordPackage, path: string): void {
  opened.drop(path);
  opened.forgetType(path);
  const cut = path.lastIndexOf('/') + 1;
  opened.drop(`${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`);
}

function cleanSettings(opened: WordPackage, body: string, out: Set<string>): void {
  const path = opened.linked(body, 'settings');
  const root = path === undefined ? undefined : opened.xml(path);
  for (const [name, words] of Object.entries(settingsOut)) {
    const found = childLocal(root, name);
    if (found === undefined) continue;
    out.add(words);
    removeChild(found);
  }
}

/** Comments and tracked changes of the letterhead itself are none of the letter's. */
function acceptRevisions(root: Parameters<typeof everyElement>[0], out: Set<string>): void {
  const prefix = prefixOf(root);
  for (const element of everyElement(root)) {
    const name = element.name.slice(prefix.length);
    if (/^(?:commentRangeStart|commentRangeEnd|commentReference)$/.test(name)) {
      out.add('comments');
      removeChild(element);
    } else if (name === 'del' || name === 'moveFrom') {
      out.add('tracked deletions');
      removeChild(element);
    }
  }
}
