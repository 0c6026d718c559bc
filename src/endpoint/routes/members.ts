import { addMemberSchema, codeRequestSchema, type MemberEntry, putMemberSchema } from '../../domain/peopleWire.ts';
import { PROTOCOL } from '../../domain/wire.ts';
import { CODE_LIFE_MS, shownCode } from '../auth/code.ts';
import { issueCode, newMember } from '../auth/enrolment.ts';
import { knownDealers } from '../dealers.ts';
import { jsonAnswer } from '../http/answers.ts';
import { neededNonce, nonceFault, parsedBody } from '../http/envelope.ts';
import { limiter } from '../http/rateLimit.ts';
import { isRefusal, refuse } from '../http/refusal.ts';
import type { Call, HandlersOf } from '../http/route.ts';
import { shortId } from '../log.ts';
import type { Parts } from '../parts.ts';
import type { Member } from '../scope.ts';

type MemberRoutes =
  | 'GET /v1/me'
  | 'GET /v1/members'
  | 'POST /v1/members'
  | 'PUT /v1/members/:id'
  | 'POST /v1/codes'
  | 'GET /v1/dealers';

const entryOf = ({ dealers, ...member }: Member): MemberEntry => ({
  ...member,
  dealers: dealers === 'all' ? dealers : [...dealers],
});

async function save({ storage, clock, log }: Parts, member: Member, deviceId: string): Promise<boolean> {
  const isSaved = await storage.members.save(member, clock());
  if (isSaved) log({ level: 'info', event: 'member-saved', device: shortId(deviceId) });
  return isSaved;
}

async function addMember(parts: Parts, { body, actor, nonce: header }: Call<'POST /v1/members'>) {
  const request = parsedBody(addMemberSchema, body.json);
  if (isRefusal(request)) return request;
  const { protocol, nonce, ...said } = request;
  const fault = nonceFault(header, nonce);
  if (fault) return fault;
  const member = newMember(parts, said);
  await save(parts, member, actor.deviceId);
  return jsonAnswer({ protocol, nonce, member: entryOf(member) }, 201);
}

async function putMember(parts: Parts, { body, actor, params, nonce: header }: Call<'PUT /v1/members/:id'>) {
  const request = parsedBody(putMemberSchema, body.json);
  if (isRefusal(request)) return request;
  const { protocol, nonce, ...said } = request;
  const fault = nonceFault(header, nonce);
  if (fault) return fault;
  const known = await parts.storage.members.find(params['id'] ?? '');
  if (!known) return refuse('not-found');
  const member = { ...said, id: known.id };
  if (!(await save(parts, member, actor.deviceId))) return refuse('conflict', 'last-admin');
  return jsonAnswer({ protocol, nonce, member: entryOf(member) });
}

/** Hashing a code takes its time on purpose; nobody needs more of them than this. */
const CODES_A_MINUTE = 30;

function addCode(parts: Parts) {
  const { storage, clock, random, log } = parts;
  const many = limiter({ most: CODES_A_MINUTE, periodMs: 60_000, clock });
  return async ({ body, actor, nonce: header }: Call<'POST /v1/codes'>) => {
    const request = parsedBody(codeRequestSchema, body.json);
    if (isRefusal(request)) return request;
    const { protocol, nonce, memberId } = request;
    const fault = nonceFault(header, nonce);
    if (fault) return fault;
    const retryAfter = many.take(actor.member.id);
    if (retryAfter > 0) return { refused: 'too-many-requests', retryAfter } as const;
    const member = await storage.members.find(memberId);
    if (!member) return refuse('not-found');
    if (!member.active) return refuse('conflict', 'inactive');
    const expiresAt = new Date(clock() + CODE_LIFE_MS).toISOString();
    const code = await issueCode({ devices: storage.devices, clock, random }, memberId);
    log({ level: 'info', event: 'code-issued', device: shortId(actor.deviceId) });
    return jsonAnswer({ protocol, nonce, memberId, code: shownCode(code), expiresAt }, 201);
  };
}

/** Dealers by name, for saying whose they are. */
async function listDealers({ storage }: Parts, { nonce: header }: Call<'GET /v1/dealers'>) {
  const envelope = neededNonce(header);
  if (isRefusal(envelope)) return envelope;
  const dealers = (await knownDealers(storage)).map(({ id, name, code, city }) => ({ id, name, code, city }));
  return jsonAnswer({ protocol: PROTOCOL, nonce: envelope.nonce, dealers });
}

/** Who may do what for which dealers. */
export function membersRoutes(parts: Parts): HandlersOf<MemberRoutes> {
  return {
    'GET /v1/me': async ({ actor, nonce }) => {
      const envelope = neededNonce(nonce);
      if (isRefusal(envelope)) return envelope;
      const { deviceId, member } = actor;
      return jsonAnswer({ protocol: PROTOCOL, nonce: envelope.nonce, deviceId, member: entryOf(member) });
    },
    'GET /v1/members': async ({ nonce }) => {
      const envelope = neededNonce(nonce);
      if (isRefusal(envelope)) return envelope;
      const members = (await parts.storage.members.list()).map(entryOf);
      return jsonAnswer({ protocol: PROTOCOL, nonce: envelope.nonce, members });
    },
    'POST /v1/members': (call) => addMember(parts, call),
    'PUT /v1/members/:id': (call) => putMember(parts, call),
    'POST /v1/codes': addCode(parts),
    'GET /v1/dealers': (call) => listDealers(parts, call),
  };
}
