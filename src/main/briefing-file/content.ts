/** What the folder and the `.briefing` file both hold: the core's shape, and the names that an unknown part may have. */
export type { BriefingContent, Extra } from '../../core/model/index.ts';

/** Names that an unknown part may have: no path of it is ever used to write. */
export const partName = /^[A-Za-z][A-Za-z0-9._-]{0,63}(\/[A-Za-z0-9][A-Za-z0-9._-]{0,63}){0,3}$/;
