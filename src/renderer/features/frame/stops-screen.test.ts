// Which errors take a screen away.
import { describe, expect, it } from 'vitest';
import { stopsScreen } from './stops-screen.ts';

const built = (code: string) => `https://vuejs.org/error-reference/#runtime-${code}`;

describe('an error of a screen', () => {
  it('takes it away when it could not be set up, drawn or drawn again', () => {
    for (const info of ['setup function', 'render function', 'component update', built('0'), built('1'), built('15')]) {
      expect(stopsScreen(info), info).toBe(true);
    }
  });

  it('leaves it when a press, a watcher or a timer failed', () => {
    for (const info of ['native event handler', built('5'), built('2'), built('10'), built('m')]) {
      expect(stopsScreen(info), info).toBe(false);
    }
  });
});
