import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { renewal } from './auth/renewal.ts';
import { addressOf } from './http/address.ts';
import { createGuard, nonceOf } from './http/guard.ts';
import { oneAtATime } from './http/oneAtATime.ts';
import { isRefusal, problemResponse, type Refusal, refuse } from './http/refusal.ts';
import type { AnyHandler, Handlers } from './http/route.ts';
import type { Parts } from './parts.ts';
import { POLICIES, type Policy, ROUTE_IDS, type RouteId } from './policy.ts';

/** `incoming` is there behind a real server only, not for `app.request` in tests. */
export type Env = { Bindings: Partial<HttpBindings>; Variables: { route?: string } };

const methodOf = (id: RouteId): string => id.slice(0, id.indexOf(' '));
const pathOf = (id: RouteId): string => id.slice(id.indexOf(' ') + 1);

/** The routes of the policy table by their path. */
export const ROUTES_BY_PATH: ReadonlyMap<string, readonly RouteId[]> = Map.groupBy(ROUTE_IDS, pathOf);

/** Which of a path's routes a method means. HEAD is GET without its body where it is not said otherwise. */
function routeFor(ids: readonly RouteId[], method: string): RouteId | undefined {
  const named = (wanted: string) => ids.find((id) => methodOf(id) === wanted);
  return named(method) ?? (method === 'HEAD' ? named('GET') : undefined);
}

function methodRefusal(ids: readonly RouteId[], nonce: string | null): Response {
  const response = problemResponse(refuse('method-not-allowed'), nonce);
  response.headers.set('allow', ids.map(methodOf).join(', '));
  return response;
}

/** Answers the requests for one path of the policy table: first the policy, then the handler. */
export function createDispatch(parts: Parts, handlers: Handlers) {
  const { config, clock } = parts;
  const guard = createGuard({ config, devices: parts.storage.devices, clock });
  const renew = renewal(parts);
  const enter = oneAtATime();

  async function admitted(c: Context<Env>, id: RouteId, policy: Policy): Promise<Response | Refusal> {
    const request = c.req.raw;
    const address = addressOf(config, request.headers, c.env?.incoming);
    const passed = await guard(policy, request, address);
    if (isRefusal(passed)) return passed;
    const params = c.req.param() as Record<string, string>;
    const query = new URL(request.url).searchParams;
    const call = { request, params, query, nonce: nonceOf(request.headers), address, ...passed };
    // The table and the handlers agree, route by route (see `Handlers`); only this line cannot see it.
    const response = await (handlers[id] as AnyHandler)(call);
    if (passed.actor && !isRefusal(response)) await renew(passed.actor, response.headers);
    return response;
  }

  async function answer(c: Context<Env>, id: RouteId): Promise<Response | Refusal> {
    const policy: Policy = POLICIES[id];
    if (!policy.alone) return admitted(c, id, policy);
    const leave = enter(id);
    if (!leave) return { refused: 'unavailable', retryAfter: 5 };
    try {
      return await admitted(c, id, policy);
    } finally {
      leave();
    }
  }

  return async (c: Context<Env>, ids: readonly RouteId[]): Promise<Response> => {
    const nonce = nonceOf(c.req.raw.headers);
    const id = routeFor(ids, c.req.method);
    if (!id) return methodRefusal(ids, nonce);
    c.set('route', id);
    const result = await answer(c, id);
    return isRefusal(result) ? problemResponse(result, nonce) : result;
  };
}
