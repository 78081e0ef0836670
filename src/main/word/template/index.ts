/** House templates: a charity's own letterhead, inspected once and applied to each of its letters. */
export { applyTemplate, type HouseTemplate } from './apply-template.ts';
export { inspectTemplate, type InspectedTemplate } from './inspect-template.ts';
export { blockNames, lineNames } from './placeholders.ts';
export { guessStyles, settleStyles, type StyleMap, type TemplateStyle } from './style-map.ts';
