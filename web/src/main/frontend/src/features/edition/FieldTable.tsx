import { graphql, readFragment, type FragmentType } from '../../gql';
import { useSpeech } from '../../language/speech';
import { linesBetween, type Line } from './marks';
import { Marked } from './Marked';

const FieldChangeFragment = graphql(`
  fragment FieldChange on FieldChange {
    path
    zh
    en
    oldLines {
      zh
      en
    }
    nowLines {
      zh
      en
    }
    oldState
    nowState
  }
`);

type Props = {
  of: readonly FragmentType<typeof FieldChangeFragment>[];
  name: string;
};

/** Every field that differs, old beside new. */
export function FieldTable({ of, name }: Props) {
  const fields = readFragment(FieldChangeFragment, of);
  const { t, named } = useSpeech();
  return (
    <table className="table fields">
      <caption className="hidden">{t('compare.fieldsOf', { name })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('compare.field')}</th>
          <th scope="col">{t('compare.old')}</th>
          <th scope="col">{t('compare.new')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((f) => {
          const lines = linesBetween(f.oldLines.map(named), f.nowLines.map(named));
          return (
            <tr key={f.path}>
              <th scope="row">{named(f)}</th>
              <td data-head={t('compare.old')}>
                {f.oldState === 'REDACTED' ? <Gone /> : <Side lines={lines} side="old" />}
              </td>
              <td data-head={t('compare.new')}>
                {f.nowState === 'REDACTED' ? <Gone /> : <Side lines={lines} side="new" />}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** There was a value, and nobody may read it any more. */
function Gone() {
  const { t } = useSpeech();
  return <p className="gap">{t('compare.redacted')}</p>;
}

/** Lines that stay the same are folded when there are several lines at all. */
function Side({ lines, side }: { lines: readonly Line[]; side: 'old' | 'new' }) {
  const { t } = useSpeech();
  const other = side === 'old' ? 'new' : 'old';
  const shown = lines.filter((line) => line.kind !== other && line.kind !== 'same');
  const folded = lines.filter((line) => line.kind === 'same');
  return (
    <>
      {shown.length === 0 && <p className="gap">{t(side === 'old' ? 'compare.nothingOld' : 'compare.nothingNew')}</p>}
      {shown.map((line, i) => (
        <p key={`${i}`} className="field-line" lang="zh-CN">
          <Marked line={line} side={side} />
        </p>
      ))}
      {folded.length > 0 && (
        <details className="folded">
          <summary>{t('compare.unchanged', { n: folded.length })}</summary>
          {folded.map((line, i) => (
            <p key={`${i}`} className="field-line" lang="zh-CN">
              <Marked line={line} side={side} />
            </p>
          ))}
        </details>
      )}
    </>
  );
}
