import type { z } from 'zod';
import type { ErasedPart } from '../domain/erasure/personal.ts';
import {
  codeAnswerSchema,
  type DeviceEntry,
  dealersAnswerSchema,
  devicesAnswerSchema,
  type MemberEntry,
  type MemberForm,
  memberAnswerSchema,
  membersAnswerSchema,
} from '../domain/peopleWire.ts';
import {
  type Erasable,
  type EraseAnswer,
  type ErasureEntry,
  erasableAnswerSchema,
  eraseAnswerSchema,
  erasuresAnswerSchema,
} from '../domain/privacyWire.ts';
import type { Revoked } from '../domain/roles.ts';
import { type Answered, callEndpoint, type Link } from './call.ts';

// What an admin asks and says, straight from and to the endpoint: people and tablets are kept there and nowhere else.

export type DealerName = z.infer<typeof dealersAnswerSchema>['dealers'][number];
export type NewCode = Pick<z.infer<typeof codeAnswerSchema>, 'code' | 'expiresAt'>;

export type People = {
  readonly members: readonly MemberEntry[];
  readonly devices: readonly DeviceEntry[];
  readonly dealers: readonly DealerName[];
};

async function loadPeople(link: Link): Promise<Answered<People>> {
  const [members, devices, dealers] = await Promise.all([
    callEndpoint(link, { method: 'GET', path: '/v1/members', schema: membersAnswerSchema }),
    callEndpoint(link, { method: 'GET', path: '/v1/devices', schema: devicesAnswerSchema }),
    callEndpoint(link, { method: 'GET', path: '/v1/dealers', schema: dealersAnswerSchema }),
  ]);
  if (!members.ok) return members;
  if (!devices.ok) return devices;
  if (!dealers.ok) return dealers;
  return {
    ok: true,
    body: { members: members.body.members, devices: devices.body.devices, dealers: dealers.body.dealers },
  };
}

const addMember = (link: Link, form: MemberForm): Promise<Answered<unknown>> =>
  callEndpoint(link, { method: 'POST', path: '/v1/members', schema: memberAnswerSchema, json: form });

const saveMember = (link: Link, { id, ...said }: MemberEntry): Promise<Answered<unknown>> =>
  callEndpoint(link, { method: 'PUT', path: `/v1/members/${id}`, schema: memberAnswerSchema, json: said });

const newCode = (link: Link, memberId: string): Promise<Answered<NewCode>> =>
  callEndpoint(link, { method: 'POST', path: '/v1/codes', schema: codeAnswerSchema, json: { memberId } });

const revokeDevice = (link: Link, id: string, revoked: Revoked): Promise<Answered<unknown>> =>
  callEndpoint(link, { method: 'PUT', path: `/v1/devices/${id}`, schema: devicesAnswerSchema, json: { revoked } });

export type EraseOrder = {
  readonly recordId: string;
  readonly what: readonly ErasedPart[];
  readonly why: string;
  /** Only to tell what would go. */
  readonly dryRun: boolean;
};

const erasable = (link: Link, dealerId: string): Promise<Answered<Erasable>> =>
  callEndpoint(link, { method: 'GET', path: `/v1/dealers/${dealerId}/erasable`, schema: erasableAnswerSchema });

const erase = (link: Link, order: EraseOrder): Promise<Answered<EraseAnswer>> =>
  callEndpoint(link, { method: 'POST', path: '/v1/erasures', schema: eraseAnswerSchema, json: order });

const erasures = (link: Link): Promise<Answered<{ readonly erasures: readonly ErasureEntry[] }>> =>
  callEndpoint(link, { method: 'GET', path: '/v1/erasures', schema: erasuresAnswerSchema });

/** All of it in one: whoever loads this file late gets it as a value. */
export const peopleVerbs = {
  loadPeople,
  addMember,
  saveMember,
  newCode,
  revokeDevice,
  erasable,
  erase,
  erasures,
} as const;
