import type { WebhookEvent } from '../../domain/webhookWire.ts';

/** Somebody's server that is told of what happens here. Times in ms since 1970. */
export type Webhook = {
  readonly id: string;
  readonly url: string;
  readonly events: readonly WebhookEvent[];
  /** What its messages are signed with. */
  readonly secret: Uint8Array;
  readonly active: boolean;
  readonly addedAt: number;
};

/** Something to tell, once to each webhook that asks for such events. */
export type Notice = {
  readonly event: WebhookEvent;
  /** What it is about, in one word: of one cause a webhook is told once, however often it is noticed. */
  readonly cause: string;
  /** The message as JSON, but for its id. */
  readonly body: string;
  /** Changes that sealed audits: only once each of them has its receipt. */
  readonly needs?: readonly string[];
};

export const DELIVERY_STATES = ['waiting', 'delivered', 'failed'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** One notice for one webhook, as the log shows it. */
export type DeliveryEntry = {
  /** The same for every try: what comes twice under one id is one message. */
  readonly id: string;
  readonly event: WebhookEvent;
  readonly state: DeliveryState;
  readonly tries: number;
  readonly madeAt: number;
  /** When it is tried next; null when it is not. */
  readonly nextAt: number | null;
  readonly triedAt: number | null;
  /** What came of the last try; null before the first. */
  readonly outcome: string | null;
};

/** A delivery in the hands of whoever is to make it. */
export type ClaimedDelivery = {
  readonly id: string;
  readonly event: WebhookEvent;
  readonly body: string;
  /** Tries before this one. */
  readonly tries: number;
  readonly giveUpAt: number;
};

export type Claim = {
  readonly webhookId: string;
  readonly now: number;
  /** Until then nobody else takes them. */
  readonly leasedUntil: number;
  readonly limit: number;
};

export type Tried = {
  readonly at: number;
  readonly outcome: string;
  readonly state: DeliveryState;
  /** Of a waiting one: when to try again. */
  readonly nextAt: number;
};

/** Puts notices into the outbox, as part of whatever else is one transaction with them. */
export type Posting = {
  readonly notices: readonly Notice[];
  readonly now: number;
  readonly newId: () => string;
};

/** Webhooks, and the outbox of what they are to be told. */
export type WebhookStorage = {
  /** In the order in which they were added. */
  readonly list: () => Promise<Webhook[]>;
  readonly find: (id: string) => Promise<Webhook | undefined>;
  readonly add: (webhook: Webhook) => Promise<void>;
  /** False when there is none. One that was switched on again is told what waited. */
  readonly change: (id: string, said: Pick<Webhook, 'url' | 'events' | 'active'>) => Promise<boolean>;
  /** Into the outbox of each active webhook that asks for such an event; durable when it resolves. */
  readonly post: (posting: Posting) => Promise<void>;
  /** Takes deliveries of an active webhook that are due and in nobody's hands. */
  readonly claim: (claim: Claim) => Promise<ClaimedDelivery[]>;
  /** Says what came of a try. */
  readonly settle: (deliveryId: string, tried: Tried) => Promise<void>;
  /** The newest `limit` deliveries of a webhook before one of them, the newest first. */
  readonly deliveries: (webhookId: string, before: string | null, limit: number) => Promise<DeliveryEntry[]>;
  /** Makes a delivery wait again from now on; false when the webhook has no such one. */
  readonly redeliver: (webhookId: string, deliveryId: string, now: number) => Promise<boolean>;
};

/** How long a message is tried for. */
export const PATIENCE_MS = 3 * 24 * 60 * 60_000;
