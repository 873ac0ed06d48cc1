import { graphql, readFragment, type FragmentType } from '../../gql';
import { useSpeech } from '../../language/speech';

const CodedFragment = graphql(`
  fragment Coded on CodedValue {
    code
    zh
    en
  }
`);

/** Tells a code by the name that its table gives it, or as it stands where it has none. */
export function useCoded() {
  const { named } = useSpeech();
  return (of: FragmentType<typeof CodedFragment>) => {
    const { code, zh, en } = readFragment(CodedFragment, of);
    return named({ zh: zh ?? code, en: en ?? code });
  };
}
