import type { ReactNode } from 'react';
import { Answered } from '../../app/graphql/Answered';
import type { Answer } from '../../app/graphql/useAnswer';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { useSpeech } from '../../language/speech';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { Zh } from '../../ui/Zh';
import { ItemHead } from './ItemHead';

export const ItemPageFragment = graphql(`
  fragment ItemPage on ListedItem {
    ...ItemHead
    name
  }
`);

/** How the registry refuses an id that it cannot have given: for a reader, nothing is there. */
const NOT_AN_ID = 'ID_INVALID';

type Props<R, I> = {
  answer: Answer<R>;
  item: I | null | undefined;
  title: string;
  notFound: string;
  children: (item: I) => ReactNode;
};

/** The page of an item, whatever its list type: its name and head, or that there is none. */
export function ItemPage<R, I extends FragmentType<typeof ItemPageFragment>>(props: Props<R, I>) {
  const { answer, item, title, notFound, children } = props;
  const { t } = useSpeech();
  const head = item ? readFragment(ItemPageFragment, item) : undefined;
  const nothing = (
    <Notice tone="plain" title={notFound}>
      <p>{t('item.notFoundText')}</p>
    </Notice>
  );
  return (
    <Page
      title={head?.name ?? title}
      site={t('site')}
      heading={head && <Zh>{head.name}</Zh>}
      lead={head && <ItemHead of={head} />}
    >
      {answer.failed?.code === NOT_AN_ID ? (
        nothing
      ) : (
        <Answered answer={answer}>{() => (item ? children(item) : nothing)}</Answered>
      )}
    </Page>
  );
}
