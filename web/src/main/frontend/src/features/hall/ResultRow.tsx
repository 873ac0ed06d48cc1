import { Link } from 'react-router';
import { itemAddress } from '../../app/addresses';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { useSpeech } from '../../language/speech';
import { Zh } from '../../ui/Zh';

const ResultRowFragment = graphql(`
  fragment ResultRow on ListedItem {
    __typename
    id
    name
    code
    status
    address
    category {
      zh
      en
    }
    department {
      name
    }
    list {
      listType {
        code
        zh
        en
      }
      publisher {
        name
      }
    }
    ... on Matter {
      promisedDays
      visits
      online
    }
  }
`);

type Props = { of: FragmentType<typeof ResultRowFragment>; isAmongAll: boolean };

/** An item that was found, with its list type among those of all; a matter tells more in brief. */
export function ResultRow({ of, isAmongAll }: Props) {
  const item = readFragment(ResultRowFragment, of);
  const matter = item.__typename === 'Matter' ? item : undefined;
  const { t, named } = useSpeech();
  const page = itemAddress(item.list.listType.code, item.id);
  return (
    <li className="result">
      <h3 lang="zh-CN">
        {page ? <Link to={page}>{item.name}</Link> : <a href={item.address}>{item.name}</a>}
      </h3>
      <p className="result-where">
        <Zh>
          {item.list.publisher.name} · {item.department.name}
        </Zh>
      </p>
      <ul className="tags">
        {isAmongAll && <li className="tag tag-plain">{named(item.list.listType)}</li>}
        <li className="tag">{named(item.category)}</li>
        {item.status === 'SUSPENDED' && <li className="tag tag-warn">{t('status.SUSPENDED')}</li>}
        {typeof matter?.visits === 'number' && (
          <li className="tag tag-plain">
            {matter.visits === 0 ? t('glance.noVisit') : t('glance.visitCount', { n: matter.visits })}
          </li>
        )}
        {typeof matter?.promisedDays === 'number' && (
          <li className="tag tag-plain">
            {matter.promisedDays === 0 ? t('glance.atOnce') : t('days', { n: matter.promisedDays })}
          </li>
        )}
        {matter?.online && <li className="tag tag-plain">{t('glance.online')}</li>}
      </ul>
      {item.code && <p className="code result-code">{item.code}</p>}
    </li>
  );
}
