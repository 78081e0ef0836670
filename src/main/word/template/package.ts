/** A Word package that is changed part by part: content types and relationships follow. */
import type { XmlElement } from '@rgrove/parse-xml';
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { failure, success, type Problem, type Result } from '../../../core/model/index.ts';
import { readXml } from '../read-parts.ts';
import { refuseNonWord } from '../refuse-non-word.ts';
import { childrenOf } from '../xml-walk.ts';
import { elementsFrom, putChildren, removeChild, writeXml } from './xml-tree.ts';

const megabyte = 1024 * 1024;
/** A letterhead with photographs has a few megabytes. */
const largestFile = 20 * megabyte;
const largestTotal = 80 * megabyte;
const mostEntries = 2000;
const zipDate = new Date(1980, 0, 1);

const relationshipTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface Link {
  readonly id: string;
  /** The last word of its type: `header`. */
  readonly kind: string;
  readonly target: string;
  readonly external: boolean;
  readonly element: XmlElement;
}

export class WordPackage {
  readonly #files = new Map<string, Uint8Array>();
  readonly #trees = new Map<string, XmlElement>();

  constructor(files: Readonly<Record<string, Uint8Array>>) {
    for (const [path, bytes] of Object.entries(files)) this.#files.set(path, bytes);
  }

  get paths(): readonly string[] {
    return [...this.#files.keys()];
  }

  has(path: string): boolean {
    return this.#files.has(path);
  }

  bytes(path: string): Uint8Array | undefined {
    return this.#files.get(path);
  }

  put(path: string, content: Uint8Array | string): void {
    this.#trees.delete(path);
    this.#files.set(path, typeof content === 'string' ? strToU8(content) : content);
  }

  drop(path: string): void {
    this.#trees.delete(path);
    this.#files.delete(path);
  }

  /** The tree of a part, which may be changed in place. */
  xml(path: string): XmlElement | undefined {
    const known = this.#trees.get(path);
    if (known !== undefined) return known;
    const bytes = this.#files.get(path);
    const root = bytes === undefined ? undefined : readXml(bytes);
    if (root !== undefined) this.#trees.set(path, root);
    return root;
  }

  links(path: string): Link[] {
    const root = this.xml(relationshipsOf(path));
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    return (root === undefined ? [] : childrenOf(root)).map((element) => {
      const { Id: id = '', Type = '', Target = '', TargetMode } = element.attributes;
      const external = TargetMode === 'External';
      const target = external ? Target : resolvePath(folder, Target);
      return { id, kind: Type.slice(Type.lastIndexOf('/') + 1), target, external, element };
    });
  }

  linked(path: string, kind: string): string | undefined {
    return this.links(path).find((link) => link.kind === kind && !link.external && this.has(link.target))?.target;
  }

  /** Adds a relationship and gives its id. `target` is a path in the package, or an address outside. */
  link(path: string, kind: string, target: string, external = false, id?: string): string {
    const place = relationshipsOf(path);
    if (!this.has(place))
      this.put(place, `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>`);
    const root = this.xml(place);
    const taken = new Set(this.links(path).map((link) => link.id));
    let name = id ?? 'rIdDesk1';
    for (let count = 1; taken.has(name); count += 1) name = `rIdDesk${String(count)}`;
    const attributes = {
      Id: name,
      Type: `${relationshipTypes}/${kind}`,
      Target: external ? target : `/${target}`,
      ...(external && { TargetMode: 'External' }),
    };
    if (root !== undefined) putChildren(root, root.children.length, [emptyElement('Relationship', attributes)]);
    return name;
  }

  unlink({ element }: Link): void {
    removeChild(element);
  }

  typeOf(path: string): string | undefined {
    const types = this.xml('[Content_Types].xml');
    const entry = types && childrenOf(types).find(({ attributes }) => attributes['PartName'] === `/${path}`);
    return entry?.attributes['ContentType'];
  }

  setType(path: string, type: string): void {
    const types = this.xml('[Content_Types].xml');
    if (types === undefined) return;
    const entry = childrenOf(types).find(({ attributes }) => attributes['PartName'] === `/${path}`);
    if (entry !== undefined) entry.attributes['ContentType'] = type;
    else
      putChildren(types, types.children.length, [
        emptyElement('Override', { PartName: `/${path}`, ContentType: type }),
      ]);
  }

  /** Takes the type of a part that is gone away, and of an ending that nothing has. */
  forgetType(path: string): void {
    const types = this.xml('[Content_Types].xml');
    for (const entry of types === undefined ? [] : childrenOf(types)) {
      if (entry.attributes['PartName'] === `/${path}`) removeChild(entry);
    }
  }

  setDefault(ending: string, type: string): void {
    const types = this.xml('[Content_Types].xml');
    if (types === undefined) return;
    const known = childrenOf(types).some(
      ({ name, attributes }) => name === 'Default' && attributes['Extension']?.toLowerCase() === ending,
    );
    if (!known) putChildren(types, 0, [emptyElement('Default', { Extension: ending, ContentType: type })]);
  }

  /** The same parts give the same bytes. */
  pack(): Uint8Array {
    for (const [path, root] of this.#trees) this.#files.set(path, strToU8(writeXml(root)));
    const rank = (path: string): number => (path === '[Content_Types].xml' ? 0 : path === '_rels/.rels' ? 1 : 2);
    const paths = this.paths.toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
    const out: Zippable = {};
    for (const path of paths) out[path] = this.#files.get(path) ?? new Uint8Array();
    return zipSync(out, { level: 6, mtime: zipDate });
  }
}

function emptyElement(name: string, attributes: Readonly<Record<string, string>>): XmlElement {
  const [made] = elementsFrom(`<${name}/>`);
  if (made === undefined) throw new Error('XML was not made');
  Object.assign(made.attributes, attributes);
  return made;
}

export function relationshipsOf(path: string): string {
  const cut = path.lastIndexOf('/') + 1;
  return `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`;
}

function resolvePath(folder: string, target: string): string {
  const steps = target.startsWith('/') ? target.slice(1).split('/') : `${folder}${target}`.split('/');
  const path: string[] = [];
  for (const step of steps) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

const remedy = 'Open the letterhead in Word, save it as .docx, and try again.';

/** @returns problems `empty`, `locked`, `not-word`, `cut-short`, `too-large`, `damaged`. */
export function openPackage(bytes: Uint8Array): Result<WordPackage> {
  const large: Problem = {
    code: 'too-large',
    message: 'The file is larger than a letterhead can be: 20 MB, or 80 MB unpacked.',
    remedy: 'Make its pictures smaller in Word, and try again.',
  };
  if (bytes.length > largestFile) return failure(large);
  const refused = refuseNonWord(bytes);
  if (refused !== undefined) return failure(refused);
  const count = { entries: 0, total: 0, over: false };
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        count.entries += 1;
        count.total += originalSize;
        if (count.entries > mostEntries || count.total > largestTotal) count.over = true;
        return !count.over && !name.endsWith('/') && !name.split('/').includes('..');
      },
    });
    if (count.over) return failure(large);
    const opened = new WordPackage(files);
    const broken = opened.paths.find((path) => /\.(?:xml|rels)$/.test(path) && opened.xml(path) === undefined);
    if (broken !== undefined)
      return failure({ code: 'damaged', message: `The part ${broken} of the file cannot be read.`, remedy });
    return success(opened);
  } catch {
    return failure({
      code: 'cut-short',
      message: 'The file is damaged or cut short, so it cannot be unpacked.',
      remedy,
    });
  }
}

/** Where the body of a package is. */
export function bodyPathOf(opened: WordPackage): string | undefined {
  return opened.linked('', 'officeDocument');
}
