import { graphql, readFragment, type FragmentType } from '../../gql';
import { useSpeech } from '../../language/speech';
import { Notice } from '../../ui/Notice';
import { Zh } from '../../ui/Zh';

const RedactionsFragment = graphql(`
  fragment Redactions on ListedItem {
    redactions {
      field
      zh
      en
      reason
      documentNumber
      redactedOn
      position
    }
  }
`);

/** Says which fields of an item were redacted (遮蔽), and by what order: they had a value, and it is gone. */
export function Redactions({ of }: { of: FragmentType<typeof RedactionsFragment> }) {
  const { redactions } = readFragment(RedactionsFragment, of);
  const { t, named, date } = useSpeech();
  if (redactions.length === 0) return null;
  return (
    <Notice tone="plain" title={t('item.redacted')}>
      <ul className="missing">
        {redactions.map((r) => (
          <li key={r.field}>
            {named(r)}{' '}
            {t('item.redactedBy', { day: date(r.redactedOn), n: r.position })}{' '}
            <Zh>{r.documentNumber ? `${r.reason} ${r.documentNumber}` : r.reason}</Zh>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
