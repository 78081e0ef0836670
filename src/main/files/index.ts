/** Files on the disk: saved whole or not at all, and what goes wrong in plain words. */
export { describeFileFault } from './file-faults.ts';
export { saveFileAtomically, type SaveOptions } from './save-file.ts';
export { findResource } from './find-resources.ts';
export { makeFolder } from './make-folder.ts';
