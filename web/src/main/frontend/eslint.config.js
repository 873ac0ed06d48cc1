import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Who may import whom: app → features → ui, never back and never sideways. */
const never = (group, message) => ({
  'no-restricted-imports': ['error', { patterns: [{ group, message }] }],
});

export default tseslint.config(
  { ignores: ['node_modules', 'src/gql'] },
  js.configs.recommended,
  tseslint.configs.strict,
  jsxA11y.flatConfigs.strict,
  reactHooks.configs.flat.recommended,
  {
    rules: {
      'no-console': 'error',
      eqeqeq: 'error',
      'jsx-a11y/no-noninteractive-tabindex': 'off',
    },
  },
  { files: ['src/**'], rules: { 'max-lines': ['error', 200] } },
  {
    files: ['src/ui/**'],
    rules: never(['**/app/**', '**/features/**', '**/language/**', '**/gql/**'],
      'ui is the look alone: words and data come as properties'),
  },
  {
    files: ['src/features/**'],
    rules: never(
      ['**/app/main*', '**/app/router*', '**/app/shell*', '**/app/explorer*',
        '../hall/*', '../matter/*', '../power/*', '../list/*', '../edition/*'],
      'A feature knows ui, language, the addresses, the GraphQL client, and of the features only item and organisation'),
  },
);
