import { graphql, readFragment, type FragmentType } from '../../gql';
import { Zh } from '../../ui/Zh';

const DecisionNameFragment = graphql(`
  fragment DecisionName on Decision {
    documentNumber
    title
    issuer
  }
`);

export function DecisionName({ of }: { of: FragmentType<typeof DecisionNameFragment> }) {
  const decision = readFragment(DecisionNameFragment, of);
  return (
    <Zh>
      {decision.documentNumber && <strong className="document">{decision.documentNumber}</strong>}
      <span className="decision-title">《{decision.title}》</span>
    </Zh>
  );
}
