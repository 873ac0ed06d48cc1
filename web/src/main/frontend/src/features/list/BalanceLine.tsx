import { graphql, readFragment, type FragmentType } from '../../gql';
import { useSpeech } from '../../language/speech';

const BalanceLineFragment = graphql(`
  fragment BalanceLine on Balance {
    opening
    closing
    difference
    movements {
      movement
      lines
      net
    }
  }
`);

/** The balance (平衡表) in one line: opening, each movement with its sign, closing. */
export function BalanceLine({ of }: { of: FragmentType<typeof BalanceLineFragment> }) {
  const balance = readFragment(BalanceLineFragment, of);
  const { t, number } = useSpeech();
  const signed = (n: number) => (n > 0 ? `+${number(n)}` : `${n < 0 ? '−' : '±'}${number(Math.abs(n))}`);
  return (
    <ul className="balance">
      <li>
        {t('balance.opening')} <b>{number(balance.opening)}</b>
      </li>
      {balance.movements.map((m) => (
        <li key={m.movement}>
          {t(`movement.${m.movement}`)} <b>{m.net === 0 ? `${number(m.lines)} (±0)` : signed(m.net)}</b>
        </li>
      ))}
      <li>
        {t('balance.closing')} <b>{number(balance.closing)}</b>
      </li>
      {balance.difference !== 0 && (
        <li className="balance-wrong">{t('balance.difference', { n: balance.difference })}</li>
      )}
    </ul>
  );
}
