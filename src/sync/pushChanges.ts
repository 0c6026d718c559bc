import { LIMITS } from '../domain/limits.ts';
import { type PushAnswer, pushAnswerSchema } from '../domain/wire.ts';
import {
  acknowledge,
  coversBatch,
  nextBatch,
  OUTBOX_START,
  type OutboxBatch,
  type OutboxPlace,
  placeAfter,
  takeNewReplica,
} from '../store/outbox.ts';
import { newId, type Tablet } from '../store/tablet.ts';
import { type Answered, callEndpoint, type Link, type Refusal } from './call.ts';

export type Pushed = { readonly ok: true; readonly sent: number } | Refusal;

const IN_FLIGHT = 2;

function send(tablet: Tablet, link: Link, { changes }: OutboxBatch): Promise<Answered<PushAnswer>> {
  return callEndpoint(link, {
    method: 'POST',
    path: '/v1/changes',
    schema: pushAnswerSchema,
    json: { replica: tablet.replica, changes },
  });
}

async function settle(tablet: Tablet, batch: OutboxBatch, answer: Answered<PushAnswer>): Promise<Refusal | undefined> {
  if (!answer.ok) return answer;
  if (!coversBatch(batch, answer.body)) {
    return { ok: false, cause: 'foreign-answer', status: 200, code: '', retryAfter: null };
  }
  await acknowledge(tablet, batch, answer.body);
  if (answer.body.fork) await takeNewReplica(tablet, newId(tablet));
  return undefined;
}

type Flight = {
  readonly from: OutboxPlace;
  readonly batch: OutboxBatch;
  readonly answer: Promise<Answered<PushAnswer>>;
};

/** Where a push stands: what is on the wire, from where on to read, and how many changes a request may hold just now. */
type Run = { place: OutboxPlace; max: number; flights: Flight[]; sent: number; stuck: Refusal | undefined };

const FULL = LIMITS.changesPerPush;

/** Reads the next batches while earlier ones are on the wire, up to two of them. */
async function takeOff(tablet: Tablet, link: Link, run: Run): Promise<void> {
  while (run.flights.length < IN_FLIGHT) {
    const batch = await nextBatch(tablet, run.place, run.max);
    if (batch.changes.length === 0) return;
    run.flights.push({ from: run.place, batch, answer: send(tablet, link, batch) });
    run.place = placeAfter(run.place, batch);
  }
}

/** What else is on its way is waited for, so that its acknowledgement is not lost. */
async function land(tablet: Tablet, run: Run): Promise<void> {
  for (const { batch, answer } of run.flights.splice(0)) await settle(tablet, batch, await answer);
}

/** A batch that is too large for what lies between goes in halves; a single change that is too large is passed by. */
function makeSmaller(run: Run, { from, batch }: Flight, refusal: Refusal): void {
  const { length } = batch.changes;
  run.max = length > 1 ? Math.floor(length / 2) : FULL;
  run.place = length > 1 ? from : placeAfter(from, batch);
  if (length === 1) run.stuck = refusal;
}

/**
 * Sends everything in the outbox. What a proxy in between finds too large is halved, down to one change; that one stays,
 * and is told of when all others have been sent.
 */
export async function pushChanges(tablet: Tablet, link: Link): Promise<Pushed> {
  const run: Run = { place: OUTBOX_START, max: FULL, flights: [], sent: 0, stuck: undefined };
  for (;;) {
    await takeOff(tablet, link, run);
    const next = run.flights.shift();
    if (!next) return run.stuck ?? { ok: true, sent: run.sent };
    const refusal = await settle(tablet, next.batch, await next.answer);
    if (!refusal) {
      run.sent += next.batch.changes.length;
      continue;
    }
    await land(tablet, run);
    if (refusal.status !== 413) return refusal;
    makeSmaller(run, next, refusal);
  }
}
