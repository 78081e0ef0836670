/** Same plan, same bytes: in one process, in another, in another time zone (DESIGN 3.3). And the golden document. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { planOfEveryKind } from './testing/many-plans.ts';
import { OpenedLetter } from './testing/opened-letter.ts';
import { examplePlan } from './testing/plans.ts';
import { writeLetter } from './write-letter.ts';

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const noAssets = (): undefined => undefined;

const script = `
  const { writeLetter } = await import('./src/main/word/write-letter.ts');
  const { planOfEveryKind } = await import('./src/main/word/testing/many-plans.ts');
  const { createHash } = await import('node:crypto');
  console.log(createHash('sha256').update(await writeLetter(planOfEveryKind(), () => undefined)).digest('hex'));
`;

describe('the same plan', () => {
  it('gives the same bytes twice in one process, after another letter was written', async () => {
    const first = hash(await writeLetter(planOfEveryKind(), noAssets));
    await writeLetter(examplePlan(), noAssets);
    expect(hash(await writeLetter(planOfEveryKind(), noAssets))).toBe(first);
  });

  it('gives the same bytes in a new process on the other side of the world', async () => {
    const here = hash(await writeLetter(planOfEveryKind(), noAssets));
    const run = promisify(execFile);
    const env = { ...process.env, TZ: 'Pacific/Auckland', NODE_OPTIONS: '' };
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], { env });
    expect(stdout.trim()).toBe(here);
  });

  it('dates every entry, of the workbooks within too, 1 January 1980', async () => {
    const bytes = await writeLetter(planOfEveryKind(), noAssets);
    const workbooks = Object.entries(unzipSync(bytes)).filter(([path]) => path.endsWith('.xlsx'));
    // One of the charts is three panels, each with its workbook.
    expect(workbooks).toHaveLength(14);
    for (const zip of [bytes, ...workbooks.map(([, content]) => content)]) {
      const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
      expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([0, 0x21]);
    }
  });

  it('is written as the golden document has it', async () => {
    const letter = new OpenedLetter(await writeLetter(examplePlan({ annex: undefined as never }), noAssets));
    const normal = letter
      .text('word/document.xml')
      .replace(/<w:document [^>]*>/, '<w:document>')
      .replaceAll(/(<w:p>|<w:tbl>|<w:tr>|<w:tc>|<w:sdt>|<w:r>|<w:hyperlink|<w:drawing>|<w:sectPr)/g, '\n$1');
    await expect(normal).toMatchFileSnapshot('testing/golden-document.xml');
  });
});
