import { Link, useParams, useSearchParams } from 'react-router';
import { powerAddress } from '../../app/addresses';
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
import { AtAGlance } from './AtAGlance';
import { Materials } from './Materials';
import './guide.css';

const GuideQuery = graphql(`
  query Guide($id: ID!) {
    matter(by: { id: $id }) {
      ...ItemHead
      ...AtAGlance
      name
      version
      address
      completeness
      mainItem
      link
      power {
        id
        name
      }
      legalBases {
        ...LegalBasis
      }
      materials {
        ...Material
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
        text
      }
    }
  }
`);

/** The guide (办事指南) of a matter: short, with what one has to know, or full. */
export function Guide() {
  const { id = '' } = useParams();
  const [query, setQuery] = useSearchParams();
  const { t } = useSpeech();
  const answer = useAnswer(GuideQuery, { id });
  const full = query.get('view') === 'full';
  const matter = answer.data?.matter;
  const present = answer.data?.item?.elements ?? [];
  const note = present.find((e) => e.key === 'note')?.text;
  return (
    <Page
      title={matter?.name ?? t('guide.title')}
      site={t('site')}
      heading={matter && <Zh>{matter.name}</Zh>}
      lead={matter && <ItemHead of={matter} />}
    >
      <Answered answer={answer}>
        {() =>
          !matter ? (
            <Notice tone="plain" title={t('guide.notFound')}>
              <p>{t('guide.notFoundText')}</p>
            </Notice>
          ) : (
            <article className="guide">
              <div className="views" role="group" aria-label={t('guide.views')}>
                <button type="button" aria-pressed={!full} onClick={() => setQuery({}, { replace: true })}>
                  {t('guide.short')}
                </button>
                <button
                  type="button"
                  aria-pressed={full}
                  onClick={() => setQuery({ view: 'full' }, { replace: true })}
                >
                  {t('guide.full')}
                </button>
                <button type="button" className="views-print" onClick={() => window.print()}>
                  {t('print')}
                </button>
              </div>
              <AtAGlance of={matter} />
              <MissingElements
                elements={matter.list.listType.elements}
                present={present}
                completeness={matter.completeness}
              />
              <section id="materials">
                <h2>{t('guide.materials')}</h2>
                <Materials of={matter.materials} />
              </section>
              <section>
                <h2>{t('guide.steps')}</h2>
                <Steps of={matter.steps} />
              </section>
              {full && (
                <>
                  <section>
                    <h2>{t('guide.bases')}</h2>
                    <LegalBases of={matter.legalBases} />
                  </section>
                  <section>
                    <h2>{t('guide.more')}</h2>
                    <dl className="rows">
                      <dt>{t('guide.mainItem')}</dt>
                      <dd>{matter.mainItem ? <Zh>{matter.mainItem}</Zh> : t('item.none')}</dd>
                      <dt>{t('guide.power')}</dt>
                      <dd>
                        {matter.power ? (
                          <Link to={powerAddress(matter.power.id)}>
                            <Zh>{matter.power.name}</Zh>
                          </Link>
                        ) : (
                          t('item.none')
                        )}
                      </dd>
                      {note && (
                        <>
                          <dt>{t('guide.note')}</dt>
                          <dd>
                            <Zh>{note}</Zh>
                          </dd>
                        </>
                      )}
                    </dl>
                  </section>
                </>
              )}
              {matter.link && /^https?:\/\//.test(matter.link) && (
                <p>
                  <a href={matter.link} rel="noreferrer">
                    {t('guide.elsewhere')}
                  </a>
                </p>
              )}
              <PermanentAddress address={matter.address} version={matter.version} />
            </article>
          )
        }
      </Answered>
    </Page>
  );
}
