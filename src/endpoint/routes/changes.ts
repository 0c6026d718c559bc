import { PROTOCOL, pushRequestSchema } from '../../domain/wire.ts';
import { jsonAnswer } from '../http/answers.ts';
import { nonceFault, parsedBody } from '../http/envelope.ts';
import { isRefusal } from '../http/refusal.ts';
import type { HandlersOf } from '../http/route.ts';
import { shortId } from '../log.ts';
import type { Parts } from '../parts.ts';
import { append, judge } from '../push.ts';
import { scope } from '../scope.ts';
import type { AppendResult } from '../storage/storage.ts';

const count = (results: readonly AppendResult[], status: AppendResult['status']): number =>
  results.filter((result) => result.status === status).length;

/** Push: acknowledged only after COMMIT, each change for itself, and twice is once. */
export function changesRoutes(parts: Parts): HandlersOf<'POST /v1/changes'> {
  const { clock, epoch, log, metrics } = parts;
  return {
    'POST /v1/changes': async ({ request: { headers }, actor, body, nonce: header }) => {
      const request = parsedBody(pushRequestSchema, body.json);
      if (isRefusal(request)) return request;
      const { nonce, replica, changes } = request;
      const fault = nonceFault(header, nonce);
      if (fault) return fault;
      const at = new Date(clock()).toISOString();
      const delivery = { deviceId: actor.deviceId, via: 'sync', replica, at, scope: scope(actor) } as const;
      const taken = await append(parts, changes.map(judge), delivery);
      metrics.pushed({ changes: changes.length, bytes: Number(headers.get('content-length') ?? 0) });
      log({
        level: 'info',
        event: 'pushed',
        device: shortId(actor.deviceId),
        stored: count(taken.results, 'stored'),
        duplicate: count(taken.results, 'duplicate'),
        quarantined: count(taken.results, 'quarantined'),
      });
      return jsonAnswer({ protocol: PROTOCOL, nonce, epoch, ...taken });
    },
  };
}
