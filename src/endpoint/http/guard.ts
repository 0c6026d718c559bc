import { NONCE_HEADER, nonceSchema, PROTOCOL, PROTOCOL_HEADER } from '../../domain/wire.ts';
import { isOperator } from '../auth/operator.ts';
import { type Bearer, bearerOf } from '../auth/token.ts';
import type { Config } from '../config.ts';
import type { Policy } from '../policy.ts';
import type { Clock } from '../random.ts';
import { hasRole } from '../scope.ts';
import type { DeviceStorage } from '../storage/storage.ts';
import { lengthFault, readJson } from './body.ts';
import { originFault } from './origin.ts';
import { limiter } from './rateLimit.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';

export type GuardParts = { readonly config: Config; readonly devices: DeviceStorage; readonly clock: Clock };

const MINUTE = 60_000;
/** Callers without a device have little to ask. */
const STRANGERS_SHARE = 10;
const WRITES = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** The request's nonce; null when it has none that could be echoed. */
export function nonceOf(headers: Headers): string | null {
  const parsed = nonceSchema.safeParse(headers.get(NONCE_HEADER));
  return parsed.success ? parsed.data : null;
}

/** A write must say which protocol it speaks; no form and no foreign page can send that header. */
function headerFault({ method, headers }: Request): Refusal | undefined {
  const protocol = headers.get(PROTOCOL_HEADER);
  const isAbsent = protocol === null && !WRITES.has(method);
  if (!isAbsent && protocol !== String(PROTOCOL)) return refuse('wrong-protocol', PROTOCOL_HEADER);
  if (headers.has(NONCE_HEADER) && nonceOf(headers) === null) return refuse('invalid-request', NONCE_HEADER);
  return undefined;
}

function rightsFault(access: Exclude<Policy['access'], 'open' | 'operator'>, actor: Bearer): Refusal | undefined {
  const { revoked } = actor;
  if (access === 'wiped') return revoked === 'wipe' ? undefined : refuse('forbidden');
  if (revoked) return refuse(revoked === 'wipe' ? 'revoked-wipe' : 'revoked');
  return hasRole(actor, access) ? undefined : refuse('forbidden');
}

export function createGuard({ config, devices, clock }: GuardParts) {
  const most = config.requestsPerMinute;
  const perDevice = limiter({ most, periodMs: MINUTE, clock });
  const perAddress = limiter({ most: Math.max(1, Math.floor(most / STRANGERS_SHARE)), periodMs: MINUTE, clock });

  const tooMany = (retryAfter: number): Refusal | undefined =>
    retryAfter === 0 ? undefined : { refused: 'too-many-requests', retryAfter };

  function accessFault({ access }: Policy, actor: Bearer | undefined, address: string): Refusal | undefined {
    const busy = tooMany(actor ? perDevice.take(actor.deviceId) : perAddress.take(address));
    if (busy || access === 'open') return busy;
    return actor && access !== 'operator' ? rightsFault(access, actor) : refuse('unauthorised');
  }

  /** Without a look at the storage: its figures are wanted most when that is away. */
  function operatorFault(headers: Headers, address: string): Refusal | undefined {
    const busy = tooMany(perAddress.take(address));
    return busy ?? (isOperator(config, { headers, address }) ? undefined : refuse('unauthorised'));
  }

  /** Who calls, if he may at all; everything that can be said before the body is read. */
  async function admit(policy: Policy, request: Request, address: string): Promise<{ actor: Bearer | null } | Refusal> {
    const { method, headers } = request;
    const fault = headerFault(request) ?? (WRITES.has(method) ? originFault(config, headers) : undefined);
    if (fault) return fault;
    if (policy.access === 'operator') return operatorFault(headers, address) ?? { actor: null };
    const actor = await bearerOf(config, headers, devices);
    return accessFault(policy, actor, address) ?? { actor: actor ?? null };
  }

  /** The body as the policy wants it; photos are read by their handler, piece by piece. */
  async function bodyOf(policy: Policy, request: Request): Promise<{ json: unknown } | null | Refusal> {
    switch (policy.body) {
      case 'none':
        return null;
      case 'json':
        return readJson(request, policy);
      case 'photo': {
        if (request.headers.get('content-type')?.toLowerCase() !== 'image/jpeg')
          return refuse('wrong-type', 'content-type');
        if (request.headers.has('content-encoding')) return refuse('wrong-type', 'content-encoding');
        return lengthFault(request.headers, policy.limit) ?? null;
      }
    }
  }

  return async function guard(policy: Policy, request: Request, address: string) {
    const admitted = await admit(policy, request, address);
    if (isRefusal(admitted)) return admitted;
    const body = await bodyOf(policy, request);
    if (body !== null && isRefusal(body)) return body;
    return { actor: admitted.actor, body };
  };
}
