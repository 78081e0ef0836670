import { chmod, mkdtemp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeFileFault, saveFileAtomically } from './index.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('saving a file', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'briefing-save-'));
  });
  afterEach(async () => {
    await chmod(folder, 0o700);
    await rm(folder, { recursive: true, force: true });
  });

  it('writes it whole and leaves nothing beside it', async () => {
    const path = join(folder, 'letter.docx');
    expect(await saveFileAtomically(path, bytes('one'), { replace: false })).toEqual({ ok: true, value: path });
    expect(await saveFileAtomically(path, bytes('two'), { replace: true })).toEqual({ ok: true, value: path });
    expect(await readFile(path, 'utf8')).toBe('two');
    expect(await readdir(folder)).toEqual(['letter.docx']);
  });

  it('replaces nothing unless told to', async () => {
    const path = join(folder, 'letter.docx');
    await writeFile(path, 'mine');
    expect(await saveFileAtomically(path, bytes('new'), { replace: false })).toMatchObject({
      problems: [{ code: 'exists', file: path }],
    });
    expect(await readFile(path, 'utf8')).toBe('mine');
    expect(await readdir(folder)).toEqual(['letter.docx']);
  });

  it('lets only one of many at once have the name', async () => {
    const path = join(folder, 'letter.docx');
    const saved = await Promise.all(
      Array.from({ length: 8 }, (_, index) => saveFileAtomically(path, bytes(`by ${index}`), { replace: false })),
    );
    expect(saved.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await readdir(folder)).toEqual(['letter.docx']);
  });

  it('takes away what it began when the target cannot be had', async () => {
    await mkdir(join(folder, 'letter.docx'));
    for (const replace of [true, false]) {
      const saved = await saveFileAtomically(join(folder, 'letter.docx'), bytes('x'), { replace });
      expect(saved).toMatchObject({ ok: false, problems: [{ code: 'is-folder' }] });
    }
    expect(await readdir(folder)).toEqual(['letter.docx']);
  });

  it('counts a file that holds these very bytes as saved', async () => {
    const path = join(folder, 'letter.docx');
    await saveFileAtomically(path, bytes('same'), { replace: false });
    expect(await saveFileAtomically(path, bytes('same'), { replace: false })).toMatchObject({ ok: true });
    expect(await saveFileAtomically(path, bytes('other'), { replace: false })).toMatchObject({ ok: false });
    expect(await readFile(path, 'utf8')).toBe('same');
  });

  it('says that a folder is not there', async () => {
    const result = await saveFileAtomically(join(folder, 'none', 'letter.docx'), bytes('x'), { replace: true });
    expect(result).toMatchObject({ problems: [{ code: 'not-found' }] });
  });

  it.each([
    ['ENOSPC', 'no-space', 'The disk is full'],
    ['EACCES', 'not-allowed', 'not allowed'],
    ['EROFS', 'read-only', 'can only be read'],
    ['EIO', 'not-saved', 'EIO'],
  ])('says %s in plain words', (fault, code, words) => {
    const problem = describeFileFault(Object.assign(new Error('x'), { code: fault }), 'letter.docx');
    expect(problem).toMatchObject({ code, file: 'letter.docx' });
    expect(problem.message).toContain(words);
  });
});
