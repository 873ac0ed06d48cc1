import { graphql, readFragment, type FragmentType } from '../../gql';
import { useSpeech } from '../../language/speech';

const CategoryTotalFragment = graphql(`
  fragment CategoryTotal on CategoryCount {
    category {
      code
      zh
      en
    }
    count
  }
`);

type Props = { of: readonly FragmentType<typeof CategoryTotalFragment>[] };

/** How many items stand on the list today, by category; the bar repeats the number. */
export function CategoryTotals({ of }: Props) {
  const totals = readFragment(CategoryTotalFragment, of);
  const { t, named, number } = useSpeech();
  const sum = totals.reduce((n, c) => n + c.count, 0);
  const most = Math.max(1, ...totals.map((c) => c.count));
  return (
    <section>
      <h2>{t('list.totals')}</h2>
      <table className="table totals">
        <caption className="hidden">{t('list.totals')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('facets.category')}</th>
            <th scope="col" className="number">
              {t('list.count')}
            </th>
            <td className="totals-bar" aria-hidden="true" />
          </tr>
        </thead>
        <tbody>
          {totals.map((c) => (
            <tr key={c.category.code}>
              <th scope="row">
                <span className="code">{c.category.code}</span> {named(c.category)}
              </th>
              <td className="number" data-head={t('list.count')}>
                {number(c.count)}
              </td>
              <td className="totals-bar" aria-hidden="true">
                <svg viewBox={`0 0 ${most} 1`} preserveAspectRatio="none">
                  <rect width={c.count} height="1" />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('list.sum')}</th>
            <td className="number" data-head={t('list.count')}>
              {number(sum)}
            </td>
            <td className="totals-bar" aria-hidden="true" />
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
