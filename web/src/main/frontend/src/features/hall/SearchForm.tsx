import { useId, type FormEvent } from 'react';
import { useAnswer } from '../../app/graphql/useAnswer';
import { graphql } from '../../gql';
import { useSpeech } from '../../language/speech';
import { ALL_TYPES, isLikeCode, type Search, USUAL_TYPE } from './search';

const ListTypesQuery = graphql(`
  query ListTypes {
    listTypes {
      code
      zh
      en
    }
  }
`);

type Props = { search: Search; onSearch: (q: string, type: string) => void };

/** A code is looked for on all lists, unless somebody has chosen one. */
const typeFor = (q: string, chosen: string, before: string) =>
  isLikeCode(q) && chosen === USUAL_TYPE && chosen === before ? ALL_TYPES : chosen;

/** What is searched for, and on which kind of list. */
export function SearchForm({ search, onSearch }: Props) {
  const { t, named } = useSpeech();
  const id = useId();
  const types = useAnswer(ListTypesQuery, {}).data?.listTypes ?? [];
  const submit = (e: FormEvent<HTMLFormElement>) => {
    e.preventDefault();
    const given = new FormData(e.currentTarget);
    const q = String(given.get('q')).trim();
    onSearch(q, typeFor(q, String(given.get('type')), search.type));
  };
  return (
    <form role="search" className="search" onSubmit={submit}>
      <div className="search-what">
        <label htmlFor={`${id}q`}>{t('search.what')}</label>
        <input
          id={`${id}q`}
          name="q"
          type="search"
          defaultValue={search.q}
          placeholder={t('search.example')}
          autoComplete="off"
          maxLength={100}
        />
      </div>
      <div className="search-type">
        <label htmlFor={`${id}type`}>{t('search.type')}</label>
        <select id={`${id}type`} name="type" key={types.length} defaultValue={search.type}>
          {types.length === 0 && search.type !== ALL_TYPES && <option value={search.type}>{t('search.usualType')}</option>}
          {types.map((type) => (
            <option key={type.code} value={type.code}>
              {named(type)}
            </option>
          ))}
          <option value={ALL_TYPES}>{t('search.allTypes')}</option>
        </select>
      </div>
      <button type="submit" className="button button-main">
        {t('search.go')}
      </button>
    </form>
  );
}
