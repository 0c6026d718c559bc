import { errorPlace, type Log, shortId } from '../log.ts';
import type { Clock, Random } from '../random.ts';
import type { Storage } from '../storage/storage.ts';
import type { ClaimedDelivery, Tried, Webhook } from '../storage/webhookStorage.ts';
import { signedHeaders } from './secret.ts';
import { type Allowed, send } from './send.ts';

type Messenger = {
  readonly storage: Pick<Storage, 'webhooks'>;
  readonly config: Allowed;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  /** For tests. */
  readonly timeLimitMs?: number;
};

/** Longer than a try takes: only what nobody is working on any more is taken over by another endpoint. */
const LEASE_MS = 60_000;
/** To one receiver at the same time. */
const AT_ONCE = 4;

const FIRST_PAUSE_MS = 10_000;
const LONGEST_PAUSE_MS = 6 * 60 * 60_000;

/** Twice as long after each try, up to six hours; by chance up to half less, so that not all come back at once. */
export function pauseAfter(tries: number, chance: number): number {
  const full = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (tries - 1));
  return Math.round(full * (1 - chance / 2));
}

const chanceOf = (random: Random): number => (random(1)[0] ?? 0) / 256;

/** What a receiver gets: the news, under the id that is the same for every try. */
const messageText = ({ id, body }: ClaimedDelivery): string =>
  JSON.stringify({ id, ...(JSON.parse(body) as Record<string, unknown>) });

function triedOf(
  { clock, random }: Messenger,
  delivery: ClaimedDelivery,
  sent: Awaited<ReturnType<typeof send>>,
): Tried {
  const at = clock();
  const { ok, outcome } = sent;
  const nextAt = at + pauseAfter(delivery.tries + 1, chanceOf(random));
  if (ok) return { at, outcome, state: 'delivered', nextAt: at };
  return { at, outcome, state: nextAt > delivery.giveUpAt ? 'failed' : 'waiting', nextAt };
}

async function deliverOne(messenger: Messenger, { url, secret }: Webhook, delivery: ClaimedDelivery): Promise<void> {
  const { storage, config, clock, log, timeLimitMs } = messenger;
  const body = messageText(delivery);
  const headers = signedHeaders(secret, { id: delivery.id, seconds: Math.floor(clock() / 1000), body });
  const tried = triedOf(messenger, delivery, await send({ url, headers, body }, config, timeLimitMs));
  await storage.webhooks.settle(delivery.id, tried);
  const level = tried.state === 'failed' ? 'error' : tried.state === 'waiting' ? 'warn' : 'info';
  log({ level, event: `webhook-${tried.state}`, webhook: shortId(delivery.id), code: tried.outcome });
}

export type Deliverer = {
  /** Sets to work on what is due now, where nobody is at it yet. To be called again and again. */
  readonly begin: () => Promise<void>;
  /** Resolves when nothing is under way. */
  readonly idle: () => Promise<void>;
};

/**
 * Delivers what is in the outbox. Each receiver has a lane of its own, so that one who does not answer keeps nobody else
 * waiting; what is taken is leased, so that of several endpoints one delivers it. A process that ends between a
 * receiver's answer and the note of it delivers again, under the same id.
 * @param stopping takes nothing more
 */
export function deliverer(messenger: Messenger, stopping: AbortSignal): Deliverer {
  const { storage, clock, log } = messenger;
  const lanes = new Map<string, Promise<void>>();

  async function serve(webhook: Webhook): Promise<void> {
    while (!stopping.aborted) {
      const now = clock();
      const claim = { webhookId: webhook.id, now, leasedUntil: now + LEASE_MS, limit: AT_ONCE };
      const claimed = await storage.webhooks.claim(claim);
      if (claimed.length === 0) return;
      await Promise.all(claimed.map((delivery) => deliverOne(messenger, webhook, delivery)));
    }
  }

  async function lane(webhook: Webhook): Promise<void> {
    try {
      await serve(webhook);
    } catch (error) {
      // What was taken comes free again when its lease ends.
      log({ level: 'error', event: 'webhook-lane-failed', error: errorPlace(error) });
    } finally {
      lanes.delete(webhook.id);
    }
  }

  return {
    begin: async () => {
      for (const webhook of await storage.webhooks.list()) {
        if (webhook.active && !lanes.has(webhook.id)) lanes.set(webhook.id, lane(webhook));
      }
    },
    idle: async () => void (await Promise.all(lanes.values())),
  };
}
