import { useId, useState, type FormEvent } from 'react';
import { useAnswer } from '../../app/graphql/useAnswer';
import { graphql } from '../../gql';
import { useSpeech } from '../../language/speech';
import { isTooShort, type Search, SHORTEST } from './search';

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

/** What is searched for, and on which kind of list. */
export function SearchForm({ search, onSearch }: Props) {
  const { t, named } = useSpeech();
  const id = useId();
  const [q, setQ] = useState(search.q);
  const [short, setShort] = useState(isTooShort(search.q));
  const types = useAnswer(ListTypesQuery, {}).data?.listTypes ?? [];
  const submit = (e: FormEvent<HTMLFormElement>) => {
    e.preventDefault();
    const type = String(new FormData(e.currentTarget).get('type') ?? search.type);
    const wanted = q.trim();
    setShort(isTooShort(wanted));
    if (!isTooShort(wanted)) onSearch(wanted, type);
  };
  return (
    <form role="search" className="search" onSubmit={submit}>
      <div className="search-what">
        <label htmlFor={`${id}q`}>{t('search.what')}</label>
        <input
          id={`${id}q`}
          name="q"
          type="search"
          value={q}
          onChange={(e) => setQ(e.target.value)}
          placeholder={t('search.example')}
          autoComplete="off"
          maxLength={100}
          aria-invalid={short}
          aria-describedby={short ? `${id}short` : undefined}
        />
      </div>
      <div className="search-type">
        <label htmlFor={`${id}type`}>{t('search.type')}</label>
        <select id={`${id}type`} name="type" key={types.length} defaultValue={search.type}>
          {types.length === 0 && <option value={search.type}>{t('search.usualType')}</option>}
          {types.map((type) => (
            <option key={type.code} value={type.code}>
              {named(type)}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="button button-main">
        {t('search.go')}
      </button>
      {short && (
        <p id={`${id}short`} className="field-error" role="alert">
          {t('search.tooShort', { n: SHORTEST })}
        </p>
      )}
    </form>
  );
}
