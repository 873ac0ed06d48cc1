import { useState, type FormEvent } from 'react';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { useSpeech } from '../../language/speech';

const EditionChooserFragment = graphql(`
  fragment EditionChooser on PublishedList {
    editions(first: 100) {
      nodes {
        number
        label
        effectiveOn
        members
      }
    }
  }
`);

type Props = {
  of: FragmentType<typeof EditionChooserFragment>;
  from: number | undefined;
  to: number | undefined;
  onChoose: (from: number, to: number) => void;
};

/** The two editions that are compared. */
export function EditionChooser({ of, from, to, onChoose }: Props) {
  const editions = readFragment(EditionChooserFragment, of).editions.nodes;
  const { t, date, number } = useSpeech();
  const [earlier, setEarlier] = useState(from ?? editions[1]?.number ?? 0);
  const [later, setLater] = useState(to ?? editions[0]?.number ?? 0);
  const known = (n: number) => n > 0 && !editions.some((e) => e.number === n);
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (earlier > 0 && later > 0 && earlier !== later) onChoose(earlier, later);
  };
  const select = (label: string, value: number, set: (n: number) => void) => (
    <label>
      <span>{label}</span>
      <select value={value} onChange={(e) => set(Number(e.target.value))}>
        {known(value) && <option value={value}>{t('edition.number', { n: value })}</option>}
        {editions.map((e) => (
          <option key={e.number} value={e.number}>
            {t('edition.option', {
              n: e.number,
              day: date(e.effectiveOn),
              members: number(e.members),
            })}
            {e.label ? ` ${e.label}` : ''}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <form className="chooser" onSubmit={submit}>
      {select(t('edition.from'), earlier, setEarlier)}
      <span className="chooser-arrow" aria-hidden="true">
        →
      </span>
      {select(t('edition.to'), later, setLater)}
      <button type="submit" className="button button-main" disabled={earlier === later}>
        {t('edition.compare')}
      </button>
      <button type="button" className="button" onClick={() => onChoose(later, earlier)} disabled={earlier === later}>
        {t('compare.swap')}
      </button>
      <button type="button" className="button" onClick={() => window.print()}>
        {t('print')}
      </button>
    </form>
  );
}
