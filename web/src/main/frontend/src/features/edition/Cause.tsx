import { graphql, readFragment, type FragmentType } from '../../gql';
import { useSpeech } from '../../language/speech';
import { DocumentName } from '../../ui/DocumentName';
import { Zh } from '../../ui/Zh';

const CauseFragment = graphql(`
  fragment Cause on LedgerLine {
    position
    movement
    effectiveOn
    note
    decision {
      documentNumber
      title
    }
  }
`);

/** The ledger line that caused a change, and its decision by document number (发文字号). */
export function Cause({ of }: { of: FragmentType<typeof CauseFragment> }) {
  const line = readFragment(CauseFragment, of);
  const { t, date } = useSpeech();
  const { decision } = line;
  return (
    <li>
      {decision ? (
        <>
          {t('cause.decision')}{' '}
          <DocumentName number={decision.documentNumber} title={decision.title} />
        </>
      ) : (
        t('cause.entry', { n: line.position })
      )}
      <span className="cause-what">
        {t(`movement.${line.movement}`)} · {t('cause.effective', { day: date(line.effectiveOn) })}
      </span>
      {line.note && (
        <span className="cause-note">
          {t('cause.note')} <Zh>{line.note}</Zh>
        </span>
      )}
    </li>
  );
}
