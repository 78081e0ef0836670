/** Record patches at work: apply them, rename a record, find what refers to what. */
export { applyPatches, findDuplicateIds, readRecord } from './apply-patches.ts';
export { fingerprintBlock } from './block-patches.ts';
export { patchField } from './field-patch.ts';
export { freeId } from './free-id.ts';
export {
  indexByName,
  kindsThatShareIds,
  mapReferences,
  referencesIn,
  resolveReference,
  type ReferenceKinds,
} from './references.ts';
export { renameEverywhere, renameRecord } from './rename-record.ts';
