import { enrolRequestSchema, PROTOCOL } from '../../domain/wire.ts';
import { codeTyped } from '../auth/enrolment.ts';
import { newToken, tokenCookie } from '../auth/token.ts';
import { tryLimit } from '../auth/tryLimit.ts';
import { jsonAnswer } from '../http/answers.ts';
import { nonceFault, parsedBody } from '../http/envelope.ts';
import { isRefusal, refuse } from '../http/refusal.ts';
import type { HandlersOf } from '../http/route.ts';
import { shortId } from '../log.ts';
import type { Parts } from '../parts.ts';
import { newId } from '../random.ts';

/** Enrolment: a one-time code becomes a device with a token of its own. */
export function devicesRoutes(parts: Parts): HandlersOf<'POST /v1/devices'> {
  const { config, storage, epoch, clock, random, log } = parts;
  const tooMany = tryLimit(clock);

  async function enrol(typed: string, label: string): Promise<{ deviceId: string; secret: string } | undefined> {
    const code = await codeTyped({ devices: storage.devices, clock, random }, typed);
    if (!code) return undefined;
    const [deviceId, token] = [newId(clock, random), newToken(random)];
    const isFirst = await storage.devices.redeem(code.id, { id: deviceId, label, tokenHash: token.hash }, clock());
    return isFirst ? { deviceId, secret: token.secret } : undefined;
  }

  return {
    'POST /v1/devices': async ({ body, nonce: header, address }) => {
      const request = parsedBody(enrolRequestSchema, body.json);
      if (isRefusal(request)) return request;
      const { nonce, code, device } = request;
      const fault = nonceFault(header, nonce) ?? tooMany(address);
      if (fault) return fault;
      const enrolled = await enrol(code, device);
      if (!enrolled) return refuse('wrong-code');
      const { deviceId, secret } = enrolled;
      log({ level: 'info', event: 'enrolled', device: shortId(deviceId) });
      const answer = jsonAnswer({ protocol: PROTOCOL, nonce, deviceId, epoch }, 201);
      answer.headers.append('set-cookie', tokenCookie(config, deviceId, secret));
      return answer;
    },
  };
}
