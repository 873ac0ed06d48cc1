import { graphql, readFragment, type FragmentType } from '../../gql';
import { useSpeech } from '../../language/speech';
import { Zh } from '../../ui/Zh';

const StepFragment = graphql(`
  fragment Step on Step {
    name
    actor
    days
    text
  }
`);

/** A procedure, step by step; the numbers are those of the list, so that they are read out. */
export function Steps({ of }: { of: readonly FragmentType<typeof StepFragment>[] }) {
  const steps = readFragment(StepFragment, of);
  const { t } = useSpeech();
  if (steps.length === 0) return <p className="gap">{t('item.none')}</p>;
  return (
    <ol className="steps">
      {steps.map((s, i) => (
        <li key={`${i} ${s.name}`}>
          <p className="step-name">
            <Zh>{s.name}</Zh>
            {s.days !== null && s.days !== undefined && (
              <span className="step-days">{t('days', { n: s.days })}</span>
            )}
          </p>
          {(s.actor || s.text) && (
            <p className="step-text">
              <Zh>{[s.actor, s.text].filter(Boolean).join('：')}</Zh>
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
