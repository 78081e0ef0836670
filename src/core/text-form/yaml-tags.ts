/**
 * How the text form types YAML: every scalar is text (failsafe), so that 24.10 stays "24.10". Values of fields that this
 * version does not know keep their JSON type through an explicit tag: `!!int 5`, `!!bool true`, `!!null null`.
 */
import type { DocumentOptions, ParseOptions, ScalarTag, SchemaOptions } from 'yaml';

export const intTag = 'tag:yaml.org,2002:int';
export const boolTag = 'tag:yaml.org,2002:bool';
export const nullTag = 'tag:yaml.org,2002:null';

const tags: ScalarTag[] = [
  {
    tag: intTag,
    default: false,
    identify: (value) => typeof value === 'number',
    resolve(text, onError) {
      const value = Number(text);
      if (!/^-?\d+$/.test(text) || !Number.isSafeInteger(value)) onError(`"${text}" is not a whole number`);
      return value;
    },
    stringify: ({ value }) => String(value),
  },
  {
    tag: boolTag,
    default: false,
    identify: (value) => typeof value === 'boolean',
    resolve(text, onError) {
      if (text !== 'true' && text !== 'false') onError(`"${text}" is not true or false`);
      return text === 'true';
    },
    stringify: ({ value }) => String(value),
  },
  {
    tag: nullTag,
    default: false,
    identify: (value) => value === null,
    resolve(text, onError) {
      if (text !== 'null' && text !== '') onError(`"${text}" is not null`);
      return null;
    },
    stringify: () => 'null',
  },
];

export const yamlOptions: DocumentOptions & SchemaOptions & ParseOptions = {
  schema: 'failsafe',
  customTags: (known) => [...known, ...tags],
  resolveKnownTags: false,
  stringKeys: true,
  uniqueKeys: true,
  strict: true,
};
