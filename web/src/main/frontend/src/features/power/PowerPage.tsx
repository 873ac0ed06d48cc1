import { useParams } from 'react-router';
import { Answered } from '../../app/graphql/Answered';
import { useAnswer } from '../../app/graphql/useAnswer';
import { graphql } from '../../gql';
import { useSpeech } from '../../language/speech';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { Zh } from '../../ui/Zh';
import { ItemHead } from '../item/ItemHead';
import { LegalBases } from '../item/LegalBases';
import { MissingElements } from '../item/MissingElements';
import { PermanentAddress } from '../item/PermanentAddress';
import { Steps } from '../item/Steps';
import { Duties } from './Duties';

const PowerQuery = graphql(`
  query Power($id: ID!) {
    power(by: { id: $id }) {
      ...ItemHead
      ...Duties
      name
      version
      address
      completeness
      supervisionPhone
      limitDays
      note
      legalBases {
        ...LegalBasis
      }
      steps {
        ...Step
      }
      list {
        listType {
          elements {
            key
            zh
            en
            mandatory
          }
        }
      }
    }
    item(by: { id: $id }) {
      elements {
        key
      }
    }
  }
`);

/** A power (权责事项): by what law, what it obliges to, who answers for it, how it runs. */
export function PowerPage() {
  const { id = '' } = useParams();
  const { t } = useSpeech();
  const answer = useAnswer(PowerQuery, { id });
  const power = answer.data?.power;
  return (
    <Page
      title={power?.name ?? t('power.title')}
      site={t('site')}
      heading={power && <Zh>{power.name}</Zh>}
      lead={power && <ItemHead of={power} />}
    >
      <Answered answer={answer}>
        {(data) =>
          !power ? (
            <Notice tone="plain" title={t('power.notFound')}>
              <p>{t('guide.notFoundText')}</p>
            </Notice>
          ) : (
            <article>
              <MissingElements
                elements={power.list.listType.elements}
                present={data.item?.elements ?? []}
                completeness={power.completeness}
              />
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
              <PermanentAddress address={power.address} version={power.version} />
            </article>
          )
        }
      </Answered>
    </Page>
  );
}
