import { Link, type To } from 'react-router';

type Turn = { to: To; state?: unknown } | undefined;
type Props = { label: string; previous: Turn; next: Turn; previousLabel: string; nextLabel: string };

/** Previous and next page; a page that is not there is no link. */
export function Paging({ label, previous, next, previousLabel, nextLabel }: Props) {
  if (!previous && !next) return null;
  return (
    <nav className="paging" aria-label={label}>
      {previous ? (
        <Link className="button" to={previous.to} state={previous.state} rel="prev">
          ← {previousLabel}
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
