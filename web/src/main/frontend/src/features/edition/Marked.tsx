import { useSpeech } from '../../language/speech';
import type { Line, Piece } from './marks';

type Props = { line: Line; side: 'old' | 'new' };

/** A line with what differs marked by <del> and <ins>, by underline as well as colour, and in words. */
export function Marked({ line, side }: Props) {
  const { t } = useSpeech();
  const pieces: Piece[] = line.kind === 'changed' ? line.pieces : [line];
  const mark = side === 'old' ? 'old' : 'new';
  const Tag = side === 'old' ? 'del' : 'ins';
  return pieces
    .filter((p) => p.kind === 'same' || p.kind === mark)
    .map((p, i) =>
      p.kind === 'same' ? (
        <span key={`${i}`}>{p.text}</span>
      ) : (
        <Tag key={`${i}`}>
          <span className="hidden">{t(side === 'old' ? 'mark.old' : 'mark.new')}</span>
          {p.text}
          <span className="hidden">{t('mark.end')}</span>
        </Tag>
      ),
    );
}
