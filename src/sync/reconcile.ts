import { APP_VERSION } from '../domain/appVersion.ts';
import { type HaveAnswer, haveAnswerSchema } from '../domain/wire.ts';
import { auditsAwaitingReceipt } from '../store/auditsAwaitingReceipt.ts';
import { noteStatuses, recheckPhotos, resendMissing } from '../store/outbox.ts';
import { forgetCursor, pullMemory } from '../store/pull.ts';
import { type EndpointMemory, endpointMemory, noteEndpoint } from '../store/syncState.ts';
import type { Tablet } from '../store/tablet.ts';
import { unsent } from '../store/unsent.ts';
import { type Answered, callEndpoint, type Link, type Refusal } from './call.ts';

/** A URL stays below what every proxy takes. */
const AUDITS_ASKED = 40;

/** The endpoint tells no more numbers beyond a gap than this; then its count says nothing. */
const MOST_EXTRAS = 10_000;

/** Another identity than last time, or fewer changes than it acknowledged: it was restored from a backup, or replaced. */
function wasSetBack(before: EndpointMemory | undefined, { epoch, replica, contiguous, extras }: HaveAnswer): boolean {
  if (!before) return false;
  const isFewer = extras.length < MOST_EXTRAS && contiguous + extras.length < before.held;
  return before.epoch !== epoch || (before.replica === replica && isFewer);
}

const WRONG_REPLICA: Refusal = { ok: false, cause: 'foreign-answer', status: 200, code: '', retryAfter: null };

/**
 * Asks what the endpoint holds of this tablet, and whether it has news for it. When it was set back, everything that it
 * may have lost goes into the outbox again.
 */
export async function reconcile(tablet: Tablet, link: Link): Promise<Answered<HaveAnswer>> {
  const { changes, photos } = await unsent(tablet);
  const { cursor } = await pullMemory(tablet);
  const query = new URLSearchParams({
    replica: tablet.replica,
    app: APP_VERSION,
    unsent: String(changes + photos),
    ...(cursor !== null && { after: cursor }),
  });
  for (const id of (await auditsAwaitingReceipt(tablet)).slice(0, AUDITS_ASKED)) query.append('audit', id);
  const answer = await callEndpoint(link, { method: 'GET', path: `/v1/have?${query}`, schema: haveAnswerSchema });
  if (!answer.ok) return answer;
  if (answer.body.replica !== tablet.replica) return WRONG_REPLICA;
  const { epoch, replica, contiguous, extras, audits } = answer.body;
  const before = await endpointMemory(tablet);
  if (wasSetBack(before, answer.body)) {
    const beyond = new Set(extras);
    await resendMissing(tablet, (seq) => seq <= contiguous || beyond.has(seq));
    await recheckPhotos(tablet);
    await forgetCursor(tablet);
  }
  const held = contiguous + extras.length;
  if (before?.epoch !== epoch || before.replica !== replica || before.held !== held) {
    await noteEndpoint(tablet, { epoch, replica, held });
  }
  await noteStatuses(tablet, audits);
  return answer;
}
