/** Search's public face: what records are found by, and what they are called. */
export {
  describeForSearch,
  isSearchable,
  searchableKinds,
  type SearchableKind,
  type SearchContext,
  type SearchEntry,
  type Span,
} from './entry.ts';
export { nameOf } from './name-of.ts';
export { placesAskedFor } from './places.ts';
