import { PROTOCOL, type PullAnswer } from '../../domain/wire.ts';
import { textAnswer } from '../http/answers.ts';
import { neededNonce } from '../http/envelope.ts';
import { isRefusal } from '../http/refusal.ts';
import type { HandlersOf } from '../http/route.ts';
import { shortId } from '../log.ts';
import type { Parts } from '../parts.ts';
import { pullPage } from '../pull/pull.ts';
import { scope } from '../scope.ts';

/** Pull: what others said, in the order in which it was taken, to whoever may see it. */
export function pullRoutes(parts: Parts): HandlersOf<'GET /v1/changes'> {
  const { epoch, log, metrics } = parts;
  return {
    'GET /v1/changes': async ({ request, actor, query, nonce: header }) => {
      const envelope = neededNonce(header);
      if (isRefusal(envelope)) return envelope;
      const { nonce } = envelope;
      const allowed = scope(actor);
      const { bodies, cursor, more, setBack } = await pullPage(parts, query.get('after'), allowed);
      log({ level: 'info', event: 'pulled', device: shortId(actor.deviceId), count: bodies.length });
      const { dealers } = allowed;
      const rest: Omit<PullAnswer, 'changes'> = {
        protocol: PROTOCOL,
        nonce,
        epoch,
        cursor,
        more,
        setBack,
        dealers: dealers === 'all' ? dealers : [...dealers],
      };
      // The changes are JSON already: they are not taken apart to be put together again.
      const text = `{"changes":[${bodies.join()}],${JSON.stringify(rest).slice(1)}`;
      metrics.pulled({ changes: bodies.length, bytes: text.length });
      return textAnswer(request, nonce, text);
    },
  };
}
