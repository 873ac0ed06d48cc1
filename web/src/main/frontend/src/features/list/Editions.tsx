import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { compareAddress } from '../../app/addresses';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { useSpeech } from '../../language/speech';
import { DocumentName } from '../../ui/DocumentName';
import { BalanceLine } from './BalanceLine';

const EditionRowFragment = graphql(`
  fragment EditionRow on Edition {
    id
    number
    label
    effectiveOn
    members
    announced
    address
    decision {
      documentNumber
      title
    }
    balance {
      ...BalanceLine
    }
  }
`);

type Props = {
  of: readonly FragmentType<typeof EditionRowFragment>[];
  publisher: string;
  listType: string;
};

/** The editions of a list; two of them are chosen to be compared. */
export function Editions({ of, publisher, listType }: Props) {
  const editions = readFragment(EditionRowFragment, of);
  const { t, date, number } = useSpeech();
  const go = useNavigate();
  const [to, setTo] = useState(editions[0]?.number);
  const [from, setFrom] = useState(editions[1]?.number);
  const ready = from !== undefined && to !== undefined && from !== to;
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (ready) void go(compareAddress(publisher, listType, from, to));
  };
  const pick = (side: 'from' | 'to', n: number) => (
    <input
      type="radio"
      name={side}
      aria-label={t(side === 'from' ? 'edition.pickFrom' : 'edition.pickTo', { n })}
      checked={(side === 'from' ? from : to) === n}
      onChange={() => (side === 'from' ? setFrom(n) : setTo(n))}
    />
  );
  return (
    <form onSubmit={submit}>
      <table className="table editions">
        <caption className="hidden">{t('list.editions')}</caption>
        <thead>
          <tr>
            {editions.length > 1 && (
              <>
                <th scope="col">{t('edition.from')}</th>
                <th scope="col">{t('edition.to')}</th>
              </>
            )}
            <th scope="col">{t('edition.edition')}</th>
            <th scope="col">{t('edition.decision')}</th>
            <th scope="col">{t('edition.balance')}</th>
            <th scope="col" className="number">
              {t('lists.members')}
            </th>
          </tr>
        </thead>
        <tbody>
          {editions.map((e) => (
            <tr key={e.id}>
              {editions.length > 1 && (
                <>
                  <td className="edition-pick" data-head={t('edition.from')}>
                    {pick('from', e.number)}
                  </td>
                  <td className="edition-pick" data-head={t('edition.to')}>
                    {pick('to', e.number)}
                  </td>
                </>
              )}
              <th scope="row">
                <a href={e.address}>{t('edition.number', { n: e.number })}</a>
                {e.label && (
                  <span className="edition-label" lang="zh-CN">
                    {e.label}
                  </span>
                )}
                <span className="edition-day">{date(e.effectiveOn)}</span>
              </th>
              <td data-head={t('edition.decision')}>
                {e.decision ? (
                  <DocumentName number={e.decision.documentNumber} title={e.decision.title} />
                ) : (
                  '—'
                )}
              </td>
              <td data-head={t('edition.balance')}>
                <BalanceLine of={e.balance} />
              </td>
              <td className="number" data-head={t('lists.members')}>
                {number(e.members)}
                {e.announced > 0 && <small>{t('edition.announced', { n: e.announced })}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {editions.length > 1 && (
        <div className="compare-go">
          <button type="submit" className="button button-main" disabled={!ready}>
            {ready ? t('edition.compareThese', { from, to }) : t('edition.compare')}
          </button>
          {!ready && <p role="status">{t('edition.pickTwo')}</p>}
        </div>
      )}
    </form>
  );
}
