import { Link, type To } from 'react-router';

type Turn = { to: To; state?: unknown; isFirst?: boolean } | undefined;
type Props = {
  label: string;
  firstLabel: string;
  previousLabel: string;
  nextLabel: string;
  previous: Turn;
  next: Turn;
};

/** Previous and next page, or the first where the previous is not known; what is not there is no link. */
export function Paging({ label, firstLabel, previousLabel, nextLabel, previous, next }: Props) {
  if (!previous && !next) return null;
  return (
    <nav className="paging" aria-label={label}>
      {previous ? (
        <Link className="button" to={previous.to} state={previous.state} rel={previous.isFirst ? 'first' : 'prev'}>
          ← {previous.isFirst ? firstLabel : previousLabel}
        </Link>
      ) : (
        <span />
      )}
      {next && (
        <Link className="button" to={next.to} state={next.state} rel="next">
          {nextLabel} →
        </Link>
      )}
    </nav>
  );
}
