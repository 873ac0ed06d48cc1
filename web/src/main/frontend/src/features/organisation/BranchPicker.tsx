import './branch.css';
import { useAnswer } from '../../app/graphql/useAnswer';
import { graphql } from '../../gql';
import { useSpeech } from '../../language/speech';
import { Zh } from '../../ui/Zh';

const TopQuery = graphql(`
  query Topmost {
    divisions {
      code
      name
    }
  }
`);

const BranchQuery = graphql(`
  query Branch($code: String!) {
    division(by: { code: $code }) {
      name
      ancestors {
        code
        name
      }
      children {
        code
        name
      }
    }
  }
`);

type Props = { branch: string; onChoose: (code: string) => void };

/** Chooses a region (地区): the way down to it, and what lies directly below. */
export function BranchPicker({ branch, onChoose }: Props) {
  const { t } = useSpeech();
  const top = useAnswer(TopQuery, {});
  const answer = useAnswer(BranchQuery, branch ? { code: branch } : null);
  const here = answer.data?.division;
  const topmost = top.data?.divisions ?? [];
  const way = [...(branch && topmost.length > 1 ? [{ code: '', name: '' }] : []), ...(here?.ancestors ?? [])];
  const below = branch ? (here?.children ?? []) : topmost;
  const failed = top.failed ?? answer.failed;
  return (
    <div className="branch" role="group" aria-label={t('branch.label')}>
      <ol className="branch-way">
        {way.map((p) => (
          <li key={p.code}>
            <button type="button" className="link" onClick={() => onChoose(p.code)}>
              {p.name ? <Zh>{p.name}</Zh> : t('branch.top')}
            </button>
          </li>
        ))}
        {here && (
          <li aria-current="true">
            <Zh>{here.name}</Zh>
          </li>
        )}
      </ol>
      {below.length > 0 && (
        <label className="branch-below">
          <span>{branch ? t('branch.below') : t('branch.choose')}</span>
          <select value="" lang="zh-CN" onChange={(e) => onChoose(e.target.value)}>
            <option value="" lang={branch ? undefined : 'zh-CN'}>
              {branch ? t('branch.all') : t('branch.pleaseChoose')}
            </option>
            {below.map((p) => (
              <option key={p.code} value={p.code}>
                {p.name}
              </option>
            ))}
          </select>
        </label>
      )}
      {answer.data && !here && <p role="status">{t('branch.unknown', { code: branch })}</p>}
      {failed && (
        <p role="alert">
          {t(`failed.${failed.failure}`)}{' '}
          <button type="button" className="link" onClick={top.failed ? top.again : answer.again}>
            {t('failed.again')}
          </button>
        </p>
      )}
    </div>
  );
}
