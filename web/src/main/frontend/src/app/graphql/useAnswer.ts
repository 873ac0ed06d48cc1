import { useCallback, useEffect, useState } from 'react';
import type { TypedDocumentString } from '../../gql/graphql';
import { useSpeech } from '../../language/speech';
import { ask, AskFailed } from './ask';

/** The answer to a question: what is known, whether a newer one is awaited, and why there is none. */
export type Answer<R> = {
  data?: R;
  loading: boolean;
  failed?: AskFailed;
  again: () => void;
};

/** The last answers, so that going back shows at once what was there; each is asked again. */
const kept = new Map<string, unknown>();
const KEPT = 60;

function keep(key: string, data: unknown) {
  kept.delete(key);
  kept.set(key, data);
  const oldest = kept.keys().next();
  if (kept.size > KEPT && !oldest.done) kept.delete(oldest.value);
}

export function forgetAnswers() {
  kept.clear();
}

/** Asks when the question changes, and gives up the question before it. Null variables: not yet. */
export function useAnswer<R, V>(document: TypedDocumentString<R, V>, variables: V | null): Answer<R> {
  const { language } = useSpeech();
  const text = document.toString();
  const given = variables === null ? '' : JSON.stringify(variables);
  const key = `${language} ${given} ${text}`;
  const [round, setRound] = useState(0);
  const [got, setGot] = useState<{ key: string; round: number; data?: R; failed?: AskFailed }>();

  useEffect(() => {
    if (given === '') return undefined;
    const quit = new AbortController();
    ask(document, JSON.parse(given) as V, language, quit.signal).then(
      (data) => {
        keep(key, data);
        setGot({ key, round, data });
      },
      (failed: unknown) => {
        if (quit.signal.aborted) return;
        setGot({ key, round, failed: failed instanceof AskFailed ? failed : new AskFailed('FAULT') });
      },
    );
    return () => quit.abort();
  }, [document, given, language, key, round]);

  const again = useCallback(() => setRound((n) => n + 1), []);
  if (given === '') return { loading: false, again };
  const here = got?.key === key && got.round === round ? got : undefined;
  const data = here?.data ?? (kept.get(key) as R | undefined);
  return { data: here?.failed ? undefined : data, loading: !here, failed: here?.failed, again };
}
