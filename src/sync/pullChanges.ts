import { isChangeShaped } from '../domain/changeShape.ts';
import { type PullAnswer, pullAnswerSchema } from '../domain/wire.ts';
import { offerAgain, pullMemory, takePage } from '../store/pull.ts';
import { keepOnly } from '../store/purge.ts';
import type { Tablet } from '../store/tablet.ts';
import { callEndpoint, type Link, type Refusal } from './call.ts';

export type Pulled =
  | {
      readonly ok: true;
      readonly received: number;
      /** The endpoint was set back: there is more to send than before. */
      readonly setBack: boolean;
    }
  | Refusal;

/** A page is a fifth of a megabyte; on the slowest line that is worth the name it comes within this. */
const PAGE_TIMEOUT = 60_000;

/** Whoever may not read, and an endpoint that cannot tell yet: there is nothing to pull, and nothing wrong. */
const NOT_FOR_US: readonly number[] = [403, 404, 405];

/** Only the endpoint can say so; a login page says such things too. */
const isNotForUs = ({ cause, status }: Refusal): boolean => cause !== 'foreign-answer' && NOT_FOR_US.includes(status);

const UNREADABLE: Refusal = { ok: false, cause: 'foreign-answer', status: 200, code: '', retryAfter: null };

async function apply(tablet: Tablet, body: PullAnswer, at: { from: string | null; before: number }) {
  const { changes, cursor, setBack, more, dealers } = body;
  if (!changes.every(isChangeShaped)) return undefined;
  // Before the cursor moves: cut off in between, it is found out again.
  if (setBack) await offerAgain(tablet);
  const fresh = await takePage(tablet, { changes, cursor, ...at });
  if (!more) await keepOnly(tablet, dealers);
  return fresh;
}

/** Takes everything that the endpoint has taken since the last pull, page by page. */
export async function pullChanges(tablet: Tablet, link: Link): Promise<Pulled> {
  let [received, setBack] = [0, false];
  let { cursor: from } = await pullMemory(tablet);
  for (;;) {
    const query = from === null ? '' : `?${new URLSearchParams({ after: from })}`;
    const path = `/v1/changes${query}`;
    const answer = await callEndpoint(link, { method: 'GET', path, schema: pullAnswerSchema, timeout: PAGE_TIMEOUT });
    if (!answer.ok) return isNotForUs(answer) ? { ok: true, received, setBack } : answer;
    const fresh = await apply(tablet, answer.body, { from, before: received });
    if (fresh === undefined) return UNREADABLE;
    received += fresh;
    setBack ||= answer.body.setBack;
    if (!answer.body.more || answer.body.cursor === from) return { ok: true, received, setBack };
    from = answer.body.cursor;
  }
}
