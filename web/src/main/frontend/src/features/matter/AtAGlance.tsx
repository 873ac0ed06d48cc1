import type { ReactNode } from 'react';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { useSpeech } from '../../language/speech';
import { Zh } from '../../ui/Zh';

const AtAGlanceFragment = graphql(`
  fragment AtAGlance on Matter {
    conditions
    legalDays
    promisedDays
    visits
    online
    fee
    window
    phone
    supervisionPhone
    department {
      name
    }
    materials {
      required
    }
  }
`);

/** The first screen: can I, what do I bring, how long, how much, how many visits, where. */
export function AtAGlance({ of }: { of: FragmentType<typeof AtAGlanceFragment> }) {
  const matter = readFragment(AtAGlanceFragment, of);
  const { t } = useSpeech();
  const needed = matter.materials.filter((m) => m.required !== false).length;
  const there = (value: unknown) => value !== null && value !== undefined && value !== '';
  return (
    <dl className="glance">
      <Question wide ask={t('glance.can')} known={there(matter.conditions)}>
        <Zh>{matter.conditions}</Zh>
      </Question>
      <Question ask={t('glance.bring')} known={matter.materials.length > 0}>
        <a href="#materials">{t('glance.materials', { n: matter.materials.length })}</a>
        <small>{t('glance.needed', { n: needed })}</small>
      </Question>
      <Question ask={t('glance.long')} known={there(matter.promisedDays) || there(matter.legalDays)}>
        {matter.promisedDays === 0 && t('glance.atOnce')}
        {!!matter.promisedDays && t('days', { n: matter.promisedDays })}
        {there(matter.legalDays) && (
          <small>{t('glance.legal', { n: matter.legalDays ?? 0 })}</small>
        )}
      </Question>
      <Question ask={t('glance.much')} known={there(matter.fee)}>
        <Zh>{matter.fee}</Zh>
      </Question>
      <Question ask={t('glance.visits')} known={there(matter.visits)}>
        {matter.visits === 0 ? t('glance.noVisit') : t('glance.visitCount', { n: matter.visits ?? 0 })}
        {matter.online && <small>{t('glance.online')}</small>}
      </Question>
      <Question ask={t('glance.where')} known={there(matter.window) || there(matter.phone)}>
        <Zh>{matter.window ?? matter.department.name}</Zh>
        {matter.phone && <small>{t('glance.phone', { number: matter.phone })}</small>}
        {matter.supervisionPhone && (
          <small>{t('glance.complaint', { number: matter.supervisionPhone })}</small>
        )}
      </Question>
    </dl>
  );
}

type Asked = { ask: string; known: boolean; wide?: boolean; children: ReactNode };

function Question({ ask, known, wide, children }: Asked) {
  const { t } = useSpeech();
  return (
    <div className={wide ? 'glance-wide' : undefined}>
      <dt>{ask}</dt>
      <dd className={known ? undefined : 'gap'}>{known ? children : t('item.notSaid')}</dd>
    </div>
  );
}
