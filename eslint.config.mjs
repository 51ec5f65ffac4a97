// @ts-check
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const suites = '/^(test|it|describe|suite)$/';
const notRun = '/^(only|skip|skipIf|runIf|todo|fails)$/';

export default defineConfig(
  globalIgnores(['dist*/', '.astro/', '.cache/', 'coverage/', 'content/', 'test/**/fixtures/']),
  {
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    rules: {
      'no-console': 'error',
      'no-param-reassign': 'error',
      'no-var': 'error',
      'no-self-compare': 'error',
      'no-template-curly-in-string': 'error',
      'no-unmodified-loop-condition': 'error',
      'no-useless-assignment': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      eqeqeq: 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
        { selector: 'TSEnumDeclaration', message: 'Use a union of literals or a zod enum.' },
      ],
    },
  },
  {
    files: ['**/*.{ts,mjs}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  // Before Astro's own, whose parser must win.
  { files: ['**/*.astro'], extends: [tseslint.configs.strict] },
  astro.configs['flat/recommended'],
  {
    files: ['**/*.astro'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: `MemberExpression[object.name=${suites}][property.name=${notRun}]`,
          message: 'Every test runs: neither focus nor skip one.',
        },
        {
          selector: `MemberExpression[object.type='MemberExpression'][object.object.name=${suites}][property.name=${notRun}]`,
          message: 'Every test runs: neither focus nor skip one.',
        },
      ],
    },
  },
  {
    files: ['*.config.{ts,mjs}', 'src/content.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['scripts/**', 'src/cli/**', 'src/integrations/**', 'test/**'],
    rules: { 'no-console': 'off' },
  },
);
