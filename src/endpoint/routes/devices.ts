import { revokeRequestSchema, wipeRequestSchema } from '../../domain/peopleWire.ts';
import { enrolRequestSchema, PROTOCOL } from '../../domain/wire.ts';
import { codeTyped } from '../auth/enrolment.ts';
import { newToken, noToken, tokenCookie } from '../auth/token.ts';
import { tryLimit } from '../auth/tryLimit.ts';
import { jsonAnswer } from '../http/answers.ts';
import { neededNonce, nonceFault, parsedBody } from '../http/envelope.ts';
import { isRefusal, refuse } from '../http/refusal.ts';
import type { Call, HandlersOf } from '../http/route.ts';
import { shortId } from '../log.ts';
import type { Parts } from '../parts.ts';
import { newId } from '../random.ts';
import type { DeviceEntry } from '../storage/storage.ts';

type DeviceRoutes = 'POST /v1/devices' | 'GET /v1/devices' | 'PUT /v1/devices/:id' | 'POST /v1/wipe';

function enrolment(parts: Parts) {
  const { config, storage, epoch, clock, random, log } = parts;
  const tooMany = tryLimit(clock);

  async function enrol(typed: string, label: string): Promise<{ deviceId: string; secret: string } | undefined> {
    const code = await codeTyped({ devices: storage.devices, clock, random }, typed);
    if (!code) return undefined;
    const [deviceId, token] = [newId(clock, random), newToken(random)];
    const isFirst = await storage.devices.redeem(code.id, { id: deviceId, label, tokenHash: token.hash }, clock());
    return isFirst ? { deviceId, secret: token.secret } : undefined;
  }

  return async ({ body, nonce: header, address }: Call<'POST /v1/devices'>) => {
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
  };
}

const instant = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());

const told = ({ enrolledAt, seenAt, revokedAt, wipedAt, ...device }: DeviceEntry) => ({
  ...device,
  enrolledAt: new Date(enrolledAt).toISOString(),
  seenAt: new Date(seenAt).toISOString(),
  revokedAt: instant(revokedAt),
  wipedAt: instant(wipedAt),
});

async function list({ storage }: Parts, header: string | null) {
  const envelope = neededNonce(header);
  if (isRefusal(envelope)) return envelope;
  const devices = (await storage.devices.list()).map(told);
  return jsonAnswer({ protocol: PROTOCOL, nonce: envelope.nonce, devices });
}

/** Withdraws a device. Nobody withdraws his own: he could not take it back. */
async function revoke(parts: Parts, { body, actor, params, nonce: header }: Call<'PUT /v1/devices/:id'>) {
  const { storage, clock, log } = parts;
  const request = parsedBody(revokeRequestSchema, body.json);
  if (isRefusal(request)) return request;
  const { nonce, revoked } = request;
  const fault = nonceFault(header, nonce);
  if (fault) return fault;
  const { id = '' } = params;
  if (id === actor.deviceId) return refuse('conflict', 'own-device');
  if (!(await storage.devices.revoke(id, revoked, clock()))) return refuse('not-found');
  log({ level: 'info', event: `revoked-${revoked}`, device: shortId(id) });
  return list(parts, nonce);
}

/** The only answer that makes a tablet delete anything; said to nobody but a device that an admin named. */
async function wipe({ config, storage, clock, log }: Parts, { body, actor, nonce: header }: Call<'POST /v1/wipe'>) {
  const request = parsedBody(wipeRequestSchema, body.json);
  if (isRefusal(request)) return request;
  const { nonce, done, app, unsent } = request;
  const fault = nonceFault(header, nonce);
  if (fault) return fault;
  const { deviceId } = actor;
  if (done) await storage.devices.noteWiped(deviceId, clock());
  else await storage.devices.seen(deviceId, clock(), { app, unsent });
  log({ level: 'info', event: done ? 'wiped' : 'wiping', device: shortId(deviceId), count: unsent });
  const answer = jsonAnswer({ protocol: PROTOCOL, nonce, deviceId, wipe: true });
  if (done) answer.headers.append('set-cookie', noToken(config));
  return answer;
}

/** Enrolment: a one-time code becomes a device with a token of its own; and how it ends. */
export function devicesRoutes(parts: Parts): HandlersOf<DeviceRoutes> {
  return {
    'POST /v1/devices': enrolment(parts),
    'GET /v1/devices': ({ nonce }) => list(parts, nonce),
    'PUT /v1/devices/:id': (call) => revoke(parts, call),
    'POST /v1/wipe': (call) => wipe(parts, call),
  };
}
