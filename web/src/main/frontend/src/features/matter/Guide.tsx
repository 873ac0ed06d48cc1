import { Link, useParams, useSearchParams } from 'react-router';
import { powerAddress } from '../../app/addresses';
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
import { AtAGlance } from './AtAGlance';
import { Materials } from './Materials';
import { Particulars } from './Particulars';
import { Places } from './Places';
import './guide.css';

const GuideQuery = graphql(`
  query Guide($id: ID!) {
    matter(by: { id: $id }) {
      ...ItemPage
      ...AtAGlance
      ...MissingElements
      ...Redactions
      ...PermanentAddress
      ...Particulars
      ...Places
      mainItem
      link
      note
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
  return (
    <ItemPage
      answer={answer}
      item={answer.data?.matter}
      title={t('guide.title')}
      notFound={t('guide.notFound')}
    >
      {(matter) => (
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
          <MissingElements of={matter} />
          <Redactions of={matter} />
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
                <h2>{t('guide.handling')}</h2>
                <Particulars of={matter} />
              </section>
              <Places of={matter} />
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
                  {matter.note && (
                    <>
                      <dt>{t('guide.note')}</dt>
                      <dd>
                        <Zh>{matter.note}</Zh>
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
          <PermanentAddress of={matter} />
        </article>
      )}
    </ItemPage>
  );
}
