import { LIMITS } from '../domain/limits.ts';
import type { Role } from '../domain/roles.ts';

export type Policy = {
  /**
   * `open` needs no device: nothing there belongs to anybody. `wiped` is for a device that is to delete its data,
   * `operator` for whoever runs the endpoint and is no member (auth/operator.ts).
   */
  readonly access: 'open' | 'operator' | 'wiped' | readonly Role[];
  /** What the body must be; `none` is not read at all. */
  readonly body: 'none' | 'json' | 'photo';
  /** Bytes of the body, inflated. */
  readonly limit: number;
  /** Keys of any one object in a JSON body; enough for a push when not said. */
  readonly keys?: number;
  /** One call at a time in the whole process: it may need much memory. */
  readonly alone?: true;
};

const SMALL = 16 * 1024;
const AUDITORS = ['consultant'] as const;
const WRITERS = ['consultant', 'field-rep', 'sales-manager', 'general-manager'] as const;
const READERS = [...WRITERS, 'head-office'] as const;
const MEMBERS = [...READERS, 'admin'] as const;
const ADMINS = ['admin'] as const;

/**
 * Every route with who may call it and what it takes. A route without a line here does not compile, nor a line without
 * a route (see `Handlers` in http/route.ts).
 */
export const POLICIES = {
  'POST /v1/changes': { access: WRITERS, body: 'json', limit: LIMITS.pushInflated },
  'GET /v1/changes': { access: READERS, body: 'none', limit: 0 },
  'GET /v1/have': { access: MEMBERS, body: 'none', limit: 0 },
  'HEAD /v1/photos/:sha256': { access: READERS, body: 'none', limit: 0 },
  'GET /v1/photos/:sha256': { access: READERS, body: 'none', limit: 0 },
  'PUT /v1/photos/:sha256': { access: WRITERS, body: 'photo', limit: LIMITS.photo },
  'GET /v1/receipts/:number': { access: READERS, body: 'none', limit: 0 },
  'GET /v1/programmes/:id/bundle': { access: READERS, body: 'none', limit: 0 },
  'GET /v1/bundles': { access: READERS, body: 'none', limit: 0 },
  'GET /v1/export/:file': { access: READERS, body: 'none', limit: 0 },
  'POST /v1/bundles': { access: AUDITORS, body: 'json', limit: LIMITS.bundle, keys: 200_000, alone: true },
  'POST /v1/devices': { access: 'open', body: 'json', limit: SMALL },
  'GET /v1/me': { access: MEMBERS, body: 'none', limit: 0 },
  'POST /v1/wipe': { access: 'wiped', body: 'json', limit: SMALL },
  'GET /v1/members': { access: ADMINS, body: 'none', limit: 0 },
  'POST /v1/members': { access: ADMINS, body: 'json', limit: 4 * SMALL },
  'PUT /v1/members/:id': { access: ADMINS, body: 'json', limit: 4 * SMALL },
  'POST /v1/codes': { access: ADMINS, body: 'json', limit: SMALL },
  'GET /v1/devices': { access: ADMINS, body: 'none', limit: 0 },
  'PUT /v1/devices/:id': { access: ADMINS, body: 'json', limit: SMALL },
  'GET /v1/webhooks': { access: ADMINS, body: 'none', limit: 0 },
  'POST /v1/webhooks': { access: ADMINS, body: 'json', limit: SMALL },
  'PUT /v1/webhooks/:id': { access: ADMINS, body: 'json', limit: SMALL },
  'GET /v1/webhooks/:id/deliveries': { access: ADMINS, body: 'none', limit: 0 },
  'POST /v1/webhooks/:id/deliveries': { access: ADMINS, body: 'json', limit: SMALL },
  'GET /v1/dealers': { access: ADMINS, body: 'none', limit: 0 },
  'GET /v1/figures/dealers': { access: READERS, body: 'none', limit: 0 },
  'GET /v1/figures/dealers/:id': { access: READERS, body: 'none', limit: 0 },
  'GET /v1/figures/items': { access: READERS, body: 'none', limit: 0 },
  'GET /v1/figures/items/:template/:item': { access: READERS, body: 'none', limit: 0 },
  'GET /v1/figures/calibration': { access: READERS, body: 'none', limit: 0 },
  'GET /v1/dealers/:id/erasable': { access: ADMINS, body: 'none', limit: 0 },
  // Whoever looks after people may have to answer whom the facts are about, though he sees none of them at work.
  'GET /v1/dealers/:id/held': { access: ['head-office', 'admin'], body: 'none', limit: 0 },
  'POST /v1/erasures': { access: ADMINS, body: 'json', limit: 4 * SMALL },
  'GET /v1/erasures': { access: ADMINS, body: 'none', limit: 0 },
  'GET /v1/catalogue': { access: 'open', body: 'none', limit: 0 },
  'GET /v1/schema/bundle.json': { access: 'open', body: 'none', limit: 0 },
  'GET /v1/openapi.json': { access: 'open', body: 'none', limit: 0 },
  'GET /healthz': { access: 'open', body: 'none', limit: 0 },
  'GET /readyz': { access: 'open', body: 'none', limit: 0 },
  'GET /metrics': { access: 'operator', body: 'none', limit: 0 },
} as const satisfies Readonly<Record<`${string} /${string}`, Policy>>;

export type RouteId = keyof typeof POLICIES;
export const ROUTE_IDS = Object.keys(POLICIES) as RouteId[];
