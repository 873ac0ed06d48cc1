import { useState } from 'react';
import { useAnswer } from '../../app/graphql/useAnswer';
import { useSpeech } from '../../language/speech';
import { Facets } from './Facets';
import { Results } from './Results';
import { facetGroups } from './facetGroups';
import { FoundQuery, questionOf } from './question';
import type { Search } from './search';

type Props = { search: Search; onChange: (change: Partial<Search>) => void };

/** What was found, beside the ways to narrow it. */
export function Found({ search, onChange }: Props) {
  const speech = useSpeech();
  const answer = useAnswer(FoundQuery, questionOf(search));
  // The choices stay while the next answer is awaited, so that the keyboard does not lose its place.
  const [latest, setLatest] = useState(answer.data);
  if (answer.data && answer.data !== latest) setLatest(answer.data);
  const groups = latest ? facetGroups(latest, search, speech) : [];
  return (
    <div className="hall">
      <Facets search={search} groups={groups} loading={answer.loading} onChange={onChange} />
      <Results search={search} groups={groups} answer={answer} onChange={onChange} />
    </div>
  );
}
