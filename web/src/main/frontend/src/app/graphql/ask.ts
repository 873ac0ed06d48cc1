import type { TypedDocumentString } from '../../gql/graphql';

/** Why there is no answer: no way to the server, too many questions, a refusal, or a fault there. */
export type Failure = 'OFFLINE' | 'BUSY' | 'REFUSED' | 'FAULT';

export class AskFailed extends Error {
  constructor(
    readonly failure: Failure,
    readonly code?: string,
  ) {
    super(code ?? failure);
    this.name = 'AskFailed';
  }
}

const PATIENCE_MS = 20_000;

type GraphqlError = { extensions?: { code?: string; rule?: string } };
type Answer<R> = { data?: R | null; errors?: GraphqlError[] };

/** Asks the registry one question. Rejects with AskFailed, or as the signal was aborted. */
export async function ask<R, V>(
  document: TypedDocumentString<R, V>,
  variables: V,
  language: string,
  signal: AbortSignal,
): Promise<R> {
  let response: Response;
  let answer: Answer<R>;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/graphql-response+json, application/json',
        'Accept-Language': language,
      },
      body: JSON.stringify({ query: document.toString(), variables }),
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
    });
    answer = (await response.json()) as Answer<R>;
  } catch (e) {
    if (signal.aborted) throw e;
    throw new AskFailed(e instanceof SyntaxError ? 'FAULT' : 'OFFLINE');
  }
  if (response.status === 429 || response.status === 503) throw new AskFailed('BUSY');
  const error = answer.errors?.[0];
  if (error || !answer.data) {
    const named = error?.extensions;
    throw new AskFailed(response.status >= 500 ? 'FAULT' : 'REFUSED', named?.rule ?? named?.code);
  }
  return answer.data;
}
