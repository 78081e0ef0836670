import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fitBounds, openKeptState } from './kept-state.ts';

const folder = mkdtempSync(join(tmpdir(), 'briefing-electron-'));
afterAll(() => rmSync(folder, { recursive: true }));
const library = join(folder, 'library.sqlite');
const bounds = { x: 100, y: 50, width: 1200, height: 800 };

describe('What the Electron shell keeps', () => {
  it('is there at the next start: the window and the newest ten files, each once', () => {
    const first = openKeptState(library);
    expect(first.bounds).toBeUndefined();
    first.keepWindow(bounds, true);
    for (let file = 1; file <= 11; file += 1) first.keepRecent(`/files/${String(file)}.briefing`);
    first.keepRecent('/files/5.briefing');
    const next = openKeptState(library);
    expect(next.bounds).toEqual(bounds);
    expect(next.maximised).toBe(true);
    expect(next.recent).toHaveLength(10);
    expect(next.recent.slice(0, 2)).toEqual(['/files/5.briefing', '/files/11.briefing']);
    next.forgetRecent('/files/5.briefing');
    expect(openKeptState(library).recent[0]).toBe('/files/11.briefing');
  });

  it('is nothing where its file cannot be read', () => {
    writeFileSync(join(folder, 'electron.json'), '{"bounds": {"x": "left"}}');
    expect(openKeptState(library).bounds).toBeUndefined();
    expect(openKeptState(library).recent).toEqual([]);
  });
});

describe('A window', () => {
  const laptop = { x: 0, y: 25, width: 1440, height: 875 };
  const beside = { x: 1440, y: 0, width: 1920, height: 1080 };

  it('stands where it stood, on any screen that is there', () => {
    expect(fitBounds(bounds, [laptop])).toEqual(bounds);
    expect(fitBounds({ ...bounds, x: 1500 }, [laptop, beside])).toEqual({ ...bounds, x: 1500 });
  });

  it('is placed anew when its screen is gone, or its title bar could not be reached', () => {
    expect(fitBounds({ ...bounds, x: 1500 }, [laptop])).toBeUndefined();
    expect(fitBounds({ ...bounds, x: -1100 }, [laptop])).toBeUndefined();
    expect(fitBounds({ ...bounds, y: -300 }, [laptop])).toBeUndefined();
    expect(fitBounds(undefined, [laptop])).toBeUndefined();
  });
});
