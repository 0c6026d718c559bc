import { PROBLEMS, type ProblemCode } from '../../domain/problems.ts';
import { NONCE_HEADER, PROTOCOL, PROTOCOL_HEADER } from '../../domain/wire.ts';

/** An answer of "no": an expected outcome, so a value and not an exception. */
export type Refusal = {
  readonly refused: ProblemCode;
  /** The field, header or entry at fault. */
  readonly where?: string | undefined;
  /** Seconds to wait before trying again. */
  readonly retryAfter?: number | undefined;
};

const LONGEST_WHERE = 200;

export const refuse = (refused: ProblemCode, where?: string): Refusal => ({ refused, where });

export const isRefusal = (value: object): value is Refusal => 'refused' in value;

/** RFC 9457. The words belong to whoever shows it: `title` only repeats the code. */
export function problemResponse({ refused, where, retryAfter }: Refusal, nonce: string | null): Response {
  const status = PROBLEMS[refused];
  const body = {
    type: `urn:showroom-audit:problem:${refused}`,
    title: refused.replaceAll('-', ' '),
    status,
    code: refused,
    ...(where !== undefined && { where: where.slice(0, LONGEST_WHERE).toWellFormed() }),
    ...(nonce !== null && { nonce }),
    protocol: PROTOCOL,
  };
  const headers = new Headers({
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    [PROTOCOL_HEADER]: String(PROTOCOL),
  });
  if (nonce !== null) headers.set(NONCE_HEADER, nonce);
  if (retryAfter !== undefined) headers.set('retry-after', String(retryAfter));
  return new Response(JSON.stringify(body), { status, headers });
}
