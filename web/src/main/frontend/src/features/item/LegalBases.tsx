import { graphql, readFragment, type FragmentType } from '../../gql';
import { useSpeech } from '../../language/speech';
import { Zh } from '../../ui/Zh';

const LegalBasisFragment = graphql(`
  fragment LegalBasis on LegalBasis {
    instrument
    article
    excerpt
  }
`);

export function LegalBases({ of }: { of: readonly FragmentType<typeof LegalBasisFragment>[] }) {
  const bases = readFragment(LegalBasisFragment, of);
  const { t } = useSpeech();
  if (bases.length === 0) return <p className="gap">{t('item.none')}</p>;
  return (
    <ul className="bases">
      {bases.map((b) => (
        <li key={`${b.instrument} ${b.article} ${b.excerpt}`}>
          <Zh>
            <cite>{b.instrument}</cite> {b.article}
            {b.excerpt && <blockquote>{b.excerpt}</blockquote>}
          </Zh>
        </li>
      ))}
    </ul>
  );
}
