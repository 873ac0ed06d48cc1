import { Link, useSearchParams } from 'react-router';
import { listAddress } from '../../app/addresses';
import { Answered } from '../../app/graphql/Answered';
import { useAnswer } from '../../app/graphql/useAnswer';
import { graphql } from '../../gql';
import { useSpeech } from '../../language/speech';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { Table } from '../../ui/Table';
import { Zh } from '../../ui/Zh';
import { BranchPicker } from '../organisation/BranchPicker';

const ListsTopQuery = graphql(`
  query ListsTop {
    divisions {
      code
    }
  }
`);

const ListsQuery = graphql(`
  query Lists($branch: String!) {
    lists(branch: $branch) {
      id
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
      currentEdition {
        number
        effectiveOn
        members
      }
    }
  }
`);

/** The lists of a region: whose, of which type, how many items in the newest edition. */
export function Lists() {
  const { t, named, date, number } = useSpeech();
  const [query, setQuery] = useSearchParams();
  const asked = query.get('branch') ?? '';
  const top = useAnswer(ListsTopQuery, asked ? null : {}).data?.divisions ?? [];
  const branch = asked || (top.length === 1 ? (top[0]?.code ?? '') : '');
  const answer = useAnswer(ListsQuery, branch ? { branch } : null);
  return (
    <Page title={t('lists.title')} site={t('site')} lead={<p className="lead">{t('lists.lead')}</p>}>
      <BranchPicker branch={branch} onChoose={(code) => setQuery(code ? { branch: code } : {})} />
      {!branch && <Notice tone="plain" title={t('hall.where')} />}
      {branch && (
        <Answered answer={answer}>
          {({ lists }) =>
            lists.length === 0 ? (
              <Notice tone="plain" title={t('lists.none')} />
            ) : (
              <Table
                caption={t('lists.title')}
                captionHidden
                columns={[
                  { key: 'list', head: t('lists.list') },
                  { key: 'publisher', head: t('lists.publisher') },
                  { key: 'edition', head: t('lists.current') },
                  { key: 'members', head: t('lists.members'), numeric: true },
                ]}
                rows={lists.map((l) => ({
                  key: l.id,
                  cells: {
                    list: (
                      <Link to={listAddress(l.publisher.division.code, l.listType.code)}>
                        {named(l.listType)}
                      </Link>
                    ),
                    publisher: <Zh>{l.publisher.name}</Zh>,
                    edition: l.currentEdition
                      ? t('edition.numberOn', {
                          n: l.currentEdition.number,
                          day: date(l.currentEdition.effectiveOn),
                        })
                      : '—',
                    members: l.currentEdition ? number(l.currentEdition.members) : '—',
                  },
                }))}
              />
            )
          }
        </Answered>
      )}
    </Page>
  );
}
