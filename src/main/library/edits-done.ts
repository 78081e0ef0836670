/** Which edits of windows are done: an edit sent again after its answer was lost is known by its name. */
import type { Driver } from './driver.ts';

/** Older names than this many are forgotten; a window sends again within seconds. */
const mostNames = 2_000;

export function isEditDone(driver: Driver, briefing: string, edit: string): boolean {
  return driver.one('SELECT 1 FROM edits_done WHERE briefing = ? AND edit = ?', briefing, edit) !== undefined;
}

export function keepEditDone(driver: Driver, briefing: string, edit: string): void {
  driver.run('INSERT INTO edits_done (briefing, edit) VALUES (?, ?)', briefing, edit);
  driver.run('DELETE FROM edits_done WHERE place <= (SELECT max(place) FROM edits_done) - ?', mostNames);
}
