import { graphql, readFragment, type FragmentType } from '../../gql';
import { useSpeech } from '../../language/speech';

const PermanentAddressFragment = graphql(`
  fragment PermanentAddress on ListedItem {
    address
    version
  }
`);

/** The foot of an item: where this very version can always be read, also in print. */
export function PermanentAddress({ of }: { of: FragmentType<typeof PermanentAddressFragment> }) {
  const { address, version } = readFragment(PermanentAddressFragment, of);
  const { t, date } = useSpeech();
  const whole = new URL(address, window.location.origin).href;
  return (
    <footer className="permanent">
      <p>
        {t('item.permanent')} <a href={whole}>{whole}</a>
      </p>
      <p>{t('item.readAs', { n: version, day: date(new Date().toISOString()) })}</p>
    </footer>
  );
}
