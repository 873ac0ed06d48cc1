import { graphql, readFragment, type FragmentType } from '../../gql';
import { useSpeech } from '../../language/speech';
import { Notice } from '../../ui/Notice';

const MissingElementsFragment = graphql(`
  fragment MissingElements on ListedItem {
    completeness
    missingElements {
      key
      zh
      en
    }
  }
`);

/** Says which mandatory elements (必备要素) an item lacks, so that nobody takes a gap for a no. */
export function MissingElements({ of }: { of: FragmentType<typeof MissingElementsFragment> }) {
  const { completeness, missingElements } = readFragment(MissingElementsFragment, of);
  const { t, named } = useSpeech();
  if (missingElements.length === 0) return null;
  return (
    <Notice tone="warn" title={t('item.missing')}>
      <ul className="missing">
        {missingElements.map((e) => (
          <li key={e.key}>{named(e)}</li>
        ))}
      </ul>
      <p>{t('item.missingNote', { percent: completeness })}</p>
    </Notice>
  );
}
