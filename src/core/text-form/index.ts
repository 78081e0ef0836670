/** The text form's building blocks: YAML typed by the schemas, CSV cells. Pure. */
export * from './csv.ts';
export * from './near-miss.ts';
export * from './typed-record.ts';
export * from './yaml-parts.ts';
export * from './yaml-read.ts';
export * from './yaml-write.ts';
