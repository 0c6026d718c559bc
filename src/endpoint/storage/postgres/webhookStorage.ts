import type { WebhookEvent } from '../../../domain/webhookWire.ts';
import {
  type ClaimedDelivery,
  type DeliveryEntry,
  PATIENCE_MS,
  type Posting,
  type Webhook,
  type WebhookStorage,
} from '../webhookStorage.ts';
import type { Postgres, Queries } from './database.ts';

type WebhookRow = Omit<Webhook, 'events'> & { readonly events: string };

const WEBHOOK = 'SELECT id, url, events, secret, active, added_at AS "addedAt" FROM webhooks';

const webhookOf = (row: WebhookRow): Webhook => ({ ...row, events: JSON.parse(row.events) as WebhookEvent[] });

const POST = `INSERT INTO webhook_deliveries
    (id, webhook_id, event, cause, body, made_at, state, next_at, give_up_at)
  SELECT *, $6::bigint, 'waiting', $6, $7 FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])
  ON CONFLICT (webhook_id, cause) DO NOTHING`;

/** What another endpoint is taking at this moment is passed over. */
const CLAIM = `UPDATE webhook_deliveries SET leased_until = $1 WHERE no IN (
    SELECT d.no FROM webhook_deliveries d JOIN webhooks w ON w.id = d.webhook_id
    WHERE d.webhook_id = $2 AND w.active AND d.state = 'waiting' AND d.next_at <= $3 AND d.leased_until <= $3
    ORDER BY d.next_at, d.no LIMIT $4 FOR UPDATE OF d SKIP LOCKED)
  RETURNING id, event, body, tries, give_up_at AS "giveUpAt"`;

const SETTLE = `UPDATE webhook_deliveries
  SET state = $1, tries = tries + 1, tried_at = $2, outcome = $3, next_at = $4, leased_until = 0 WHERE id = $5 AND state = 'waiting'`;

const DELIVERIES = `SELECT id, event, state, tries, made_at AS "madeAt",
    CASE WHEN state = 'waiting' THEN next_at END AS "nextAt", tried_at AS "triedAt", outcome FROM webhook_deliveries
  WHERE webhook_id = $1 AND ($2::text IS NULL OR no < (SELECT no FROM webhook_deliveries WHERE id = $2))
  ORDER BY no DESC LIMIT $3`;

const REDELIVER = `UPDATE webhook_deliveries SET state = 'waiting', next_at = $1, give_up_at = $2, leased_until = 0
  WHERE webhook_id = $3 AND id = $4`;

const list = async (queries: Queries): Promise<Webhook[]> =>
  (await queries.all<WebhookRow>(`${WEBHOOK} ORDER BY no`)).map(webhookOf);

/** Puts notices into the outbox; part of a transaction when given one. */
export async function postAll(queries: Queries, { notices, now, newId }: Posting): Promise<void> {
  if (notices.length === 0) return;
  const webhooks = (await list(queries)).filter(({ active }) => active);
  const rows = notices.flatMap((notice) =>
    webhooks.filter(({ events }) => events.includes(notice.event)).map(({ id }) => ({ ...notice, webhookId: id })),
  );
  if (rows.length === 0) return;
  await queries.run(
    POST,
    rows.map(() => newId()),
    rows.map(({ webhookId }) => webhookId),
    rows.map(({ event }) => event),
    rows.map(({ cause }) => cause),
    rows.map(({ body }) => body),
    now,
    now + PATIENCE_MS,
  );
}

export function webhookStorage(database: Postgres): WebhookStorage {
  return {
    list: () => list(database),
    find: async (id) => {
      const row = await database.get<WebhookRow>(`${WEBHOOK} WHERE id = $1`, id);
      return row && webhookOf(row);
    },
    add: async ({ id, url, events, secret, active, addedAt }) => {
      await database.run(
        'INSERT INTO webhooks (id, url, events, secret, active, added_at) VALUES ($1, $2, $3, $4, $5, $6)',
        id,
        url,
        JSON.stringify(events),
        secret,
        active,
        addedAt,
      );
    },
    change: async (id, { url, events, active }) =>
      (await database.run(
        'UPDATE webhooks SET url = $1, events = $2, active = $3 WHERE id = $4',
        url,
        JSON.stringify(events),
        active,
        id,
      )) === 1,
    post: (posting) => postAll(database, posting),
    claim: ({ webhookId, now, leasedUntil, limit }) =>
      database.all<ClaimedDelivery>(CLAIM, leasedUntil, webhookId, now, limit),
    settle: async (deliveryId, { at, outcome, state, nextAt }) => {
      await database.run(SETTLE, state, at, outcome, nextAt, deliveryId);
    },
    deliveries: (webhookId, before, limit) => database.all<DeliveryEntry>(DELIVERIES, webhookId, before, limit),
    redeliver: async (webhookId, deliveryId, now) =>
      (await database.run(REDELIVER, now, now + PATIENCE_MS, webhookId, deliveryId)) === 1,
  };
}
