import { graphql, readFragment, type FragmentType } from '../../gql';
import type { DifferenceKind } from '../../gql/graphql';
import { useSpeech } from '../../language/speech';
import { KINDS, SIGNS } from './kinds';

const SummaryFragment = graphql(`
  fragment Summary on Comparison {
    total
    summary {
      kind
      count
    }
  }
`);

type Props = {
  of: FragmentType<typeof SummaryFragment>;
  kind: DifferenceKind | null;
  onShow: (kind: DifferenceKind | null) => void;
};

/** How many differences of each kind; a number shows only those. */
export function Summary({ of, kind, onShow }: Props) {
  const { total, summary } = readFragment(SummaryFragment, of);
  const { t, number } = useSpeech();
  const count = (k: DifferenceKind) => summary.find((s) => s.kind === k)?.count ?? 0;
  return (
    <div className="summary" role="group" aria-label={t('compare.summary')}>
      <button type="button" aria-pressed={kind === null} onClick={() => onShow(null)}>
        {t('compare.all')} <b>{number(total)}</b>
      </button>
      {KINDS.map((k) => (
        <button
          key={k}
          type="button"
          className={`kind kind-${k}`}
          aria-pressed={kind === k}
          disabled={count(k) === 0 && kind !== k}
          onClick={() => onShow(kind === k ? null : k)}
        >
          <span aria-hidden="true">{SIGNS[k]}</span> {t(`kind.${k}`)} <b>{number(count(k))}</b>
        </button>
      ))}
    </div>
  );
}
