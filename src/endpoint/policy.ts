import { LIMITS } from '../domain/limits.ts';
import type { DeviceRole } from './scope.ts';

export type Policy = {
  /** `open` needs no device: nothing there belongs to anybody. */
  readonly access: 'open' | readonly DeviceRole[];
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
const DEVICES = ['consultant'] as const;

/**
 * Every route with who may call it and what it takes. A route without a line here does not compile, nor a line without
 * a route (see `Handlers` in http/route.ts).
 */
export const POLICIES = {
  'POST /v1/changes': { access: DEVICES, body: 'json', limit: LIMITS.pushInflated },
  'GET /v1/changes': { access: DEVICES, body: 'none', limit: 0 },
  'GET /v1/have': { access: DEVICES, body: 'none', limit: 0 },
  'HEAD /v1/photos/:sha256': { access: DEVICES, body: 'none', limit: 0 },
  'GET /v1/photos/:sha256': { access: DEVICES, body: 'none', limit: 0 },
  'PUT /v1/photos/:sha256': { access: DEVICES, body: 'photo', limit: LIMITS.photo },
  'GET /v1/programmes/:id/bundle': { access: DEVICES, body: 'none', limit: 0 },
  'GET /v1/bundles': { access: DEVICES, body: 'none', limit: 0 },
  'POST /v1/bundles': { access: DEVICES, body: 'json', limit: LIMITS.bundle, keys: 200_000, alone: true },
  'POST /v1/devices': { access: 'open', body: 'json', limit: SMALL },
  'GET /v1/catalogue': { access: 'open', body: 'none', limit: 0 },
  'GET /v1/schema/bundle.json': { access: 'open', body: 'none', limit: 0 },
  'GET /v1/openapi.json': { access: 'open', body: 'none', limit: 0 },
  'GET /healthz': { access: 'open', body: 'none', limit: 0 },
  'GET /readyz': { access: 'open', body: 'none', limit: 0 },
} as const satisfies Readonly<Record<`${string} /${string}`, Policy>>;

export type RouteId = keyof typeof POLICIES;
export const ROUTE_IDS = Object.keys(POLICIES) as RouteId[];
