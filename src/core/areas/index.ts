/** Areas' public face: the gazetteer, and labels matched to it. */
export * from './gazetteer.ts';
export * from './match-area.ts';
