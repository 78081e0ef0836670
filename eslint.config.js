// Lint rules: typescript-eslint's strict, type-aware set, Vue's, and the house's own. Which room may import which is checked by src/house.test.ts.
import { defineConfig, globalIgnores } from 'eslint/config';
import vue from 'eslint-plugin-vue';
import tseslint from 'typescript-eslint';
import vueParser from 'vue-eslint-parser';

const TESTS = ['**/*.test.ts', '**/testing/**', 'e2e/**'];
const CONFIGS = ['**/*.config.ts', '*.config.js', '**/*.d.ts'];

/** @param {string[]} names @param {string} message */
const named = (names, message) => names.map((name) => ({ name, message }));

/** Nothing in the app talks to a network (DESIGN 3.9). */
const network = named(
  ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'],
  'The app makes no request, ever: work with local files.',
);

/** The core is pure (DESIGN 2): it runs in Node, in a worker and in a browser, and gives the same answer each time. */
const impure = [
  ...named(['process', 'Buffer', 'require', '__dirname'], 'The core is free of Node: take the value as an argument.'),
  ...named(
    ['window', 'document', 'navigator', 'localStorage'],
    'The core is free of the DOM: take the value as an argument.',
  ),
  ...named(
    ['setTimeout', 'setInterval', 'performance', 'crypto'],
    'The core has no clock and no chance: take the value as an argument.',
  ),
  ...named(['parseFloat'], 'Statistics are exact: use decimal.js from the source text on.'),
];

export default defineConfig(
  globalIgnores(['out/', 'coverage/', 'resources/', '**/fixtures/']),
  // Prettier lays components out; vue-tsc knows their types. The plugin's own types allow undefined where ESLint's do not.
  {
    files: ['**/*.vue'],
    extends: /** @type {any} */ ([vue.configs['flat/recommended'], vue.configs['no-layout-rules']]),
  },
  {
    files: ['**/*.{ts,js,mjs,vue}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname, extraFileExtensions: ['.vue'] },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/consistent-type-exports': ['error', { fixMixedExportsWithInlineTypeSpecifier: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Interfaces and type aliases both have their place: zod gives aliases, hand-written shapes read well as either.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // Index signatures come from parsed files, where ['x'] and .x are equally plain.
      '@typescript-eslint/dot-notation': 'off',
      eqeqeq: 'error',
      'no-constant-binary-expression': 'error',
      'no-console': 'off',
      'no-debugger': 'error',
      'no-else-return': 'error',
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipRegExps: true }],
      'no-param-reassign': 'error',
      'no-self-compare': 'error',
      'no-template-curly-in-string': 'error',
      'no-unmodified-loop-condition': 'error',
      'no-unsafe-finally': 'error',
      'no-useless-rename': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'prefer-template': 'error',
      'max-lines': ['error', 400],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
    },
  },
  { files: ['src/**'], ignores: TESTS, rules: { 'no-restricted-globals': ['error', ...network] } },
  {
    files: ['**/*.vue'],
    languageOptions: { parser: vueParser, parserOptions: { parser: tseslint.parser } },
    rules: {
      'vue/attributes-order': 'off',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/define-props-declaration': ['error', 'type-based'],
      'vue/multi-word-component-names': 'off',
      'vue/no-static-inline-styles': 'error',
      'vue/no-unused-refs': 'error',
      'vue/no-v-html': 'error',
      // A property that may be left out says so in its type.
      'vue/require-default-prop': 'off',
      // It takes the defaults of destructured properties for defaults of values that are always there.
      '@typescript-eslint/no-useless-default-assignment': 'off',
      // TypeScript resolves names; the base rule does not know what a template uses or the DOM's types.
      'no-undef': 'off',
    },
  },
  {
    files: ['src/core/**'],
    ignores: TESTS,
    rules: { 'no-console': 'error', 'no-restricted-globals': ['error', ...network, ...impure] },
  },
  { files: CONFIGS, rules: { 'no-restricted-exports': 'off' } },
  {
    // JavaScript states its types in comments, where the type-aware rules see less.
    files: ['**/*.{js,mjs}'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // Tests read as a specification: a wrong guess about a value fails the test, which is what it is for.
    files: TESTS,
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
