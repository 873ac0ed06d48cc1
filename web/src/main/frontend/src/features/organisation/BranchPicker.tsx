import './branch.css';
import { useAnswer } from '../../app/graphql/useAnswer';
import { graphql } from '../../gql';
import { useSpeech } from '../../language/speech';
import { Zh } from '../../ui/Zh';
import { codesAbove } from './codesAbove';

const TopQuery = graphql(`
  query Topmost {
    divisions {
      code
      name
    }
  }
`);

const BranchQuery = graphql(`
  query Branch(
    $code: String!
    $province: String!
    $prefecture: String!
    $county: String!
    $township: String!
  ) {
    here: division(by: { code: $code }) {
      code
      name
      children {
        code
        name
      }
    }
    province: division(by: { code: $province }) {
      code
      name
    }
    prefecture: division(by: { code: $prefecture }) {
      code
      name
    }
    county: division(by: { code: $county }) {
      code
      name
    }
    township: division(by: { code: $township }) {
      code
      name
    }
  }
`);

type Props = { branch: string; onChoose: (code: string) => void };
type Place = { code: string; name: string };

/** Chooses a region (地区): the way down to it, and what lies directly below. */
export function BranchPicker({ branch, onChoose }: Props) {
  const { t } = useSpeech();
  const top = useAnswer(TopQuery, {});
  const answer = useAnswer(BranchQuery, branch ? { code: branch, ...codesAbove(branch) } : null);
  const found = answer.data;
  const above = [found?.province, found?.prefecture, found?.county, found?.township].filter(
    (p): p is Place => Boolean(p) && p?.code !== branch,
  );
  const below = branch ? (found?.here?.children ?? []) : (top.data?.divisions ?? []);
  const failed = top.failed ?? answer.failed;
  return (
    <div className="branch" role="group" aria-label={t('branch.label')}>
      <ol className="branch-way">
        {(branch && (top.data?.divisions.length ?? 0) > 1 ? [{ code: '', name: '' }] : []).concat(above).map((p) => (
          <li key={p.code}>
            <button type="button" className="link" onClick={() => onChoose(p.code)}>
              {p.name ? <Zh>{p.name}</Zh> : t('branch.top')}
            </button>
          </li>
        ))}
        {found?.here && (
          <li aria-current="true">
            <Zh>{found.here.name}</Zh>
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
      {found && !found.here && <p role="status">{t('branch.unknown', { code: branch })}</p>}
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
