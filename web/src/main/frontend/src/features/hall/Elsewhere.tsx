import { Link } from 'react-router';
import { hallAddress } from '../../app/addresses';
import { useTotal } from './total';
import { ALL_TYPES, changed, queryOf, type Search } from './search';

type Count = number | null | undefined;
type Props = { search: Search; here: Count; everywhere: Count };

/** The way to all lists, where they have more of what is searched for than this one. */
export function Elsewhere({ search, here, everywhere }: Props) {
  const total = useTotal();
  const counted = typeof everywhere === 'number';
  if (counted && (typeof here !== 'number' || everywhere <= here)) return null;
  return (
    <p className="elsewhere">
      <Link to={hallAddress(queryOf(changed(search, { type: ALL_TYPES })))}>
        {total('everywhere', everywhere)}
      </Link>
    </p>
  );
}
