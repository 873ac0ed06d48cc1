import type { CodegenConfig } from '@graphql-codegen/cli';

/** The contract becomes types; the operations beside the components become typed strings. */
const config: CodegenConfig = {
  schema: '../../../../graphql-schema/src/main/resources/schema/*.graphqls',
  documents: ['src/**/*.{ts,tsx}', '!src/gql/**'],
  silent: true,
  generates: {
    'src/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: { unmaskFunctionName: 'readFragment' } },
      config: {
        documentMode: 'string',
        enumsAsTypes: true,
        useTypeImports: true,
        strictScalars: true,
        scalars: { Date: 'string', DateTime: 'string', Long: 'string', DivisionCode: 'string' },
      },
    },
  },
};

export default config;
