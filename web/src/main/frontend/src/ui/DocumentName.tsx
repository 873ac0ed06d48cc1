import { Zh } from './Zh';

type Props = { number?: string | null; title: string };

/** An official document by its number and title; the title stands in its marks where it has a number. */
export function DocumentName({ number, title }: Props) {
  return (
    <Zh>
      {number && <strong className="document">{number}</strong>}
      <span className="document-title">{number ? `《${title}》` : title}</span>
    </Zh>
  );
}
