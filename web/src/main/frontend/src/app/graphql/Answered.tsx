import type { ReactNode } from 'react';
import { useSpeech } from '../../language/speech';
import { Loading } from '../../ui/Loading';
import { Notice } from '../../ui/Notice';
import type { Answer } from './useAnswer';

type Props<R> = { answer: Answer<R>; children: (data: R) => ReactNode };

/** Shows an answer, or that it is awaited, or why there is none and how to ask again. */
export function Answered<R>({ answer, children }: Props<R>) {
  const { t } = useSpeech();
  if (answer.failed) {
    return (
      <Notice tone="bad" title={t(`failed.${answer.failed.failure}`)}>
        {answer.failed.code && <p>{t('failed.code', { code: answer.failed.code })}</p>}
        <button type="button" className="button" onClick={answer.again}>
          {t('failed.again')}
        </button>
      </Notice>
    );
  }
  if (answer.data === undefined) return <Loading label={t('loading')} />;
  return <div aria-busy={answer.loading}>{children(answer.data)}</div>;
}
