/** The model's public face: records, ids, revisions, findings, problems. */
export * from './canonical.ts';
export * from './ids.ts';
export * from './fields.ts';
export * from './evidence.ts';
export * from './voices.ts';
export * from './letter.ts';
export { signature, signOffSchema, versionSchema, type FrozenVersion, type SignOff } from './sign-off.ts';
export * from './chart.ts';
export * from './records.ts';
export * from './record-shape.ts';
export * from './revision.ts';
export type * from './content.ts';
export * from './patch.ts';
export * from './finding.ts';
export * from './unusable.ts';
export * from './problem.ts';
export * from './app.ts';
export * from './migrations.ts';
