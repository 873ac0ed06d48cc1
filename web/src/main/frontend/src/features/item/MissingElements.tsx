import { useSpeech } from '../../language/speech';
import { Notice } from '../../ui/Notice';

type Element = { key: string; zh: string; en: string; mandatory: boolean };
type Props = { elements: Element[]; present: { key: string }[]; completeness: number };

/** Says which mandatory elements (必备要素) an item lacks, so that nobody takes a gap for a no. */
export function MissingElements({ elements, present, completeness }: Props) {
  const { t, named } = useSpeech();
  if (completeness >= 100) return null;
  const there = new Set(present.map((p) => p.key));
  const missing = elements.filter((e) => e.mandatory && !there.has(e.key));
  return (
    <Notice tone="warn" title={t('item.missing')}>
      <ul className="missing">
        {missing.map((e) => (
          <li key={e.key}>{named(e)}</li>
        ))}
      </ul>
      <p>{t('item.missingNote', { percent: completeness })}</p>
    </Notice>
  );
}
