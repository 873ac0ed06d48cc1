import { useId } from 'react';
import { Link } from 'react-router';
import { itemAddress } from '../../app/addresses';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { useSpeech } from '../../language/speech';
import { Zh } from '../../ui/Zh';
import { Cause } from './Cause';
import { FieldTable } from './FieldTable';
import { SIGNS } from './kinds';

export const ChangeCardFragment = graphql(`
  fragment ChangeCard on Change {
    kind
    item
    name
    code
    category {
      zh
      en
    }
    department {
      name
    }
    oldVersion
    newVersion
    fields {
      ...FieldChange
    }
    causes {
      position
      number
      ...Cause
    }
  }
`);

type Props = {
  of: FragmentType<typeof ChangeCardFragment>;
  listType: string;
};

/** One change: what happened to which item, by which decision, and every field that differs. */
export function ChangeCard({ of, listType }: Props) {
  const change = readFragment(ChangeCardFragment, of);
  const { t, named } = useSpeech();
  const heading = useId();
  const page = change.newVersion ? itemAddress(listType, change.item) : undefined;
  return (
    <article className="change" data-change tabIndex={-1} aria-labelledby={heading}>
      <h2 id={heading} className="change-name">
        <span className={`kind kind-${change.kind}`}>
          <span aria-hidden="true">{SIGNS[change.kind]}</span> {t(`kind.${change.kind}`)}
        </span>
        <Zh>{page ? <Link to={page}>{change.name}</Link> : change.name}</Zh>
      </h2>
      <p className="change-what">
        <Zh>{change.department.name}</Zh> · {named(change.category)}
        {change.code && <span className="code"> · {change.code}</span>}
        {change.oldVersion && change.newVersion && change.oldVersion !== change.newVersion
          ? ` · ${t('compare.versions', { from: change.oldVersion, to: change.newVersion })}`
          : ''}
      </p>
      {change.causes.length > 0 && (
        <ul className="causes">
          {change.causes.map((c) => (
            <Cause key={`${c.position} ${c.number}`} of={c} />
          ))}
        </ul>
      )}
      {change.fields.length > 0 && <FieldTable of={change.fields} name={change.name} />}
    </article>
  );
}
