import type { WebhookEvent } from '../../../domain/webhookWire.ts';
import {
  type Claim,
  type ClaimedDelivery,
  type DeliveryEntry,
  PATIENCE_MS,
  type Posting,
  type Webhook,
  type WebhookStorage,
} from '../webhookStorage.ts';
import type { Database } from './database.ts';

type WebhookRow = Omit<Webhook, 'events' | 'active'> & { readonly events: string; readonly active: number };

const WEBHOOK = 'SELECT id, url, events, secret, active, added_at AS addedAt FROM webhooks';

const webhookOf = ({ events, active, ...row }: WebhookRow): Webhook => ({
  ...row,
  events: JSON.parse(events) as WebhookEvent[],
  active: active === 1,
});

const POST = `INSERT OR IGNORE INTO webhook_deliveries
  (id, webhook_id, event, cause, body, made_at, state, next_at, give_up_at)
  VALUES (?, ?, ?, ?, ?, ?, 'waiting', ?, ?)`;

const CLAIM = `UPDATE webhook_deliveries SET leased_until = ?1 WHERE no IN (
    SELECT d.no FROM webhook_deliveries d JOIN webhooks w ON w.id = d.webhook_id
    WHERE d.webhook_id = ?2 AND w.active = 1 AND d.state = 'waiting' AND d.next_at <= ?3 AND d.leased_until <= ?3
    ORDER BY d.next_at, d.no LIMIT ?4)
  RETURNING id, event, body, tries, give_up_at AS giveUpAt`;

const SETTLE = `UPDATE webhook_deliveries
  SET state = ?, tries = tries + 1, tried_at = ?, outcome = ?, next_at = ?, leased_until = 0 WHERE id = ? AND state = 'waiting'`;

const DELIVERIES = `SELECT id, event, state, tries, made_at AS madeAt, iif(state = 'waiting', next_at, NULL) AS nextAt,
    tried_at AS triedAt, outcome FROM webhook_deliveries
  WHERE webhook_id = ?1 AND (?2 IS NULL OR no < (SELECT no FROM webhook_deliveries WHERE id = ?2))
  ORDER BY no DESC LIMIT ?3`;

const REDELIVER = `UPDATE webhook_deliveries SET state = 'waiting', next_at = ?1, give_up_at = ?2, leased_until = 0
  WHERE webhook_id = ?3 AND id = ?4`;

const list = (database: Database): Webhook[] => database.all<WebhookRow>(`${WEBHOOK} ORDER BY no`).map(webhookOf);

/** Puts notices into the outbox. Must run inside a transaction. */
export function postAll(database: Database, { notices, now, newId }: Posting): void {
  if (notices.length === 0) return;
  const webhooks = list(database).filter(({ active }) => active);
  for (const { event, cause, body } of notices) {
    for (const { id, events } of webhooks) {
      if (!events.includes(event)) continue;
      database.run(POST, newId(), id, event, cause, body, now, now, now + PATIENCE_MS);
    }
  }
}

function claim(database: Database, { webhookId, now, leasedUntil, limit }: Claim): ClaimedDelivery[] {
  return database.all<ClaimedDelivery>(CLAIM, leasedUntil, webhookId, now, limit);
}

export function webhookStorage(database: Database): WebhookStorage {
  return {
    list: async () => list(database),
    find: async (id) => {
      const row = database.get<WebhookRow>(`${WEBHOOK} WHERE id = ?`, id);
      return row && webhookOf(row);
    },
    add: async ({ id, url, events, secret, active, addedAt }) => {
      database.run(
        'INSERT INTO webhooks VALUES (?, (SELECT coalesce(max(no), 0) + 1 FROM webhooks), ?, ?, ?, ?, ?)',
        id,
        url,
        JSON.stringify(events),
        secret,
        Number(active),
        addedAt,
      );
    },
    change: async (id, { url, events, active }) =>
      database.run(
        'UPDATE webhooks SET url = ?, events = ?, active = ? WHERE id = ?',
        url,
        JSON.stringify(events),
        Number(active),
        id,
      ) === 1,
    post: async (posting) => database.transaction(() => postAll(database, posting)),
    claim: async (wanted) => database.transaction(() => claim(database, wanted)),
    settle: async (deliveryId, { at, outcome, state, nextAt }) => {
      database.run(SETTLE, state, at, outcome, nextAt, deliveryId);
    },
    deliveries: async (webhookId, before, limit) => database.all<DeliveryEntry>(DELIVERIES, webhookId, before, limit),
    redeliver: async (webhookId, deliveryId, now) =>
      database.run(REDELIVER, now, now + PATIENCE_MS, webhookId, deliveryId) === 1,
  };
}
