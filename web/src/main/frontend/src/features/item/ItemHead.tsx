import './item.css';
import { Link } from 'react-router';
import { listAddress } from '../../app/addresses';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { useSpeech } from '../../language/speech';
import { Zh } from '../../ui/Zh';

const ItemHeadFragment = graphql(`
  fragment ItemHead on ListedItem {
    version
    code
    status
    validFrom
    validTo
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
        division {
          code
        }
      }
    }
  }
`);

/** What is said of every item below its name: whose it is, its kind, its code, its version. */
export function ItemHead({ of }: { of: FragmentType<typeof ItemHeadFragment> }) {
  const item = readFragment(ItemHeadFragment, of);
  const { t, named, date } = useSpeech();
  const { publisher, listType } = item.list;
  return (
    <div className="item-head">
      <ul className="tags">
        <li className="tag">{named(item.category)}</li>
        <li className={item.status === 'SUSPENDED' ? 'tag tag-warn' : 'tag tag-good'}>
          {t(`status.${item.status}`)}
        </li>
      </ul>
      <dl className="facts">
        <div>
          <dt>{t('item.department')}</dt>
          <dd>
            <Zh>
              {publisher.name} · {item.department.name}
            </Zh>
          </dd>
        </div>
        {item.code && (
          <div>
            <dt>{t('item.code')}</dt>
            <dd className="code">{item.code}</dd>
          </div>
        )}
        <div>
          <dt>{t('item.list')}</dt>
          <dd>
            <Link to={listAddress(publisher.division.code, listType.code)}>{named(listType)}</Link>
          </dd>
        </div>
        <div>
          <dt>{t('item.version')}</dt>
          <dd>
            {t('item.versionSince', { n: item.version, day: date(item.validFrom) })}
            {item.validTo && t('item.versionUntil', { day: date(item.validTo) })}
          </dd>
        </div>
      </dl>
    </div>
  );
}
