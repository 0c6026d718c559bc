import { ourHeaders } from '../http/answers.ts';
import type { HandlersOf } from '../http/route.ts';
import type { Parts } from '../parts.ts';

const TEXT = 'text/plain; version=0.0.4; charset=utf-8';

/** What the endpoint counts of itself, for Prometheus and its like. */
export function metricsRoutes({ metrics }: Parts): HandlersOf<'GET /metrics'> {
  return {
    'GET /metrics': async ({ nonce }) =>
      new Response(await metrics.registry.text(), { headers: ourHeaders(nonce, { 'content-type': TEXT }) }),
  };
}
