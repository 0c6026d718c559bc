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

type Flight = { readonly batch: OutboxBatch; readonly answer: Promise<Answered<PushAnswer>> };

/** Reads the next batches while earlier ones are on the wire, up to two of them. */
async function takeOff(tablet: Tablet, link: Link, from: { place: OutboxPlace; max: number; flights: Flight[] }) {
  while (from.flights.length < IN_FLIGHT) {
    const batch = await nextBatch(tablet, from.place, from.max);
    if (batch.changes.length === 0) return;
    from.place = placeAfter(from.place, batch);
    from.flights.push({ batch, answer: send(tablet, link, batch) });
  }
}

async function pushAll(tablet: Tablet, link: Link, max: number): Promise<Pushed> {
  const from = { place: OUTBOX_START, max, flights: [] as Flight[] };
  let sent = 0;
  for (;;) {
    await takeOff(tablet, link, from);
    const next = from.flights.shift();
    if (!next) return { ok: true, sent };
    const refusal = await settle(tablet, next.batch, await next.answer);
    if (refusal) {
      // What else is on its way is waited for, so that its acknowledgement is not lost.
      for (const flight of from.flights) await settle(tablet, flight.batch, await flight.answer);
      return refusal;
    }
    sent += next.batch.changes.length;
  }
}

/** Sends everything in the outbox. A batch that is too large for what lies between is halved, down to one change. */
export async function pushChanges(tablet: Tablet, link: Link): Promise<Pushed> {
  for (let max: number = LIMITS.changesPerPush; ; max = Math.floor(max / 2)) {
    const pushed = await pushAll(tablet, link, max);
    if (pushed.ok || pushed.status !== 413 || max <= 1) return pushed;
  }
}
