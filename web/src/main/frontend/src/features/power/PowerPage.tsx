import { useParams } from 'react-router';
import { useAnswer } from '../../app/graphql/useAnswer';
import { graphql } from '../../gql';
import { useSpeech } from '../../language/speech';
import { Zh } from '../../ui/Zh';
import { ItemPage } from '../item/ItemPage';
import { LegalBases } from '../item/LegalBases';
import { MissingElements } from '../item/MissingElements';
import { PermanentAddress } from '../item/PermanentAddress';
import { Redactions } from '../item/Redactions';
import { Steps } from '../item/Steps';
import { Duties } from './Duties';

const PowerQuery = graphql(`
  query Power($id: ID!) {
    power(by: { id: $id }) {
      ...ItemPage
      ...Duties
      ...MissingElements
      ...Redactions
      ...PermanentAddress
      supervisionPhone
      limitDays
      note
      legalBases {
        ...LegalBasis
      }
      steps {
        ...Step
      }
    }
  }
`);

/** A power (权责事项): by what law, what it obliges to, who answers for it, how it runs. */
export function PowerPage() {
  const { id = '' } = useParams();
  const { t } = useSpeech();
  const answer = useAnswer(PowerQuery, { id });
  return (
    <ItemPage
      answer={answer}
      item={answer.data?.power}
      title={t('power.title')}
      notFound={t('power.notFound')}
    >
      {(power) => (
        <article>
          <MissingElements of={power} />
          <Redactions of={power} />
          <section>
            <h2>{t('power.bases')}</h2>
            <LegalBases of={power.legalBases} />
          </section>
          <Duties of={power} />
          <section>
            <h2>{t('power.steps')}</h2>
            <Steps of={power.steps} />
          </section>
          <section>
            <h2>{t('guide.more')}</h2>
            <dl className="rows">
              <dt>{t('power.limit')}</dt>
              <dd>
                {typeof power.limitDays === 'number'
                  ? t('days', { n: power.limitDays })
                  : t('item.notSaid')}
              </dd>
              <dt>{t('power.supervision')}</dt>
              <dd>{power.supervisionPhone ?? t('item.notSaid')}</dd>
              {power.note && (
                <>
                  <dt>{t('guide.note')}</dt>
                  <dd>
                    <Zh>{power.note}</Zh>
                  </dd>
                </>
              )}
            </dl>
          </section>
          <PermanentAddress of={power} />
        </article>
      )}
    </ItemPage>
  );
}
