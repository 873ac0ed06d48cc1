import { useSpeech } from '../../language/speech';

type Props = { address: string; version: number; effectiveOn?: string };

/** The foot of an item: where this very version can always be read, also in print. */
export function PermanentAddress({ address, version, effectiveOn }: Props) {
  const { t, date } = useSpeech();
  const whole = new URL(address, window.location.origin).href;
  return (
    <footer className="permanent">
      <p>
        {t('item.permanent')} <a href={whole}>{whole}</a>
      </p>
      <p>
        {t('item.readAs', { n: version, day: date(effectiveOn ?? new Date().toISOString()) })}
      </p>
    </footer>
  );
}
