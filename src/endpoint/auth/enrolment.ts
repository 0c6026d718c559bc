import { type Clock, newId, type Random } from '../random.ts';
import type { Member } from '../scope.ts';
import type { CodeToTry, DeviceStorage, MemberStorage } from '../storage/storage.ts';
import { CODE_LIFE_MS, CODE_NAME_LENGTH, CODE_TRIES, hashCode, newCode, normalCode, sameBytes } from './code.ts';

type Enrolling = { readonly devices: DeviceStorage; readonly clock: Clock; readonly random: Random };
export type Issuer = Enrolling & { readonly members: MemberStorage };

const MOST_DRAWS = 100;

/** A code whose name no other live one has: a second one of that name would end the first. */
async function freeCode({ devices, clock, random }: Enrolling): Promise<string> {
  let code = newCode(random);
  for (let n = 0; n < MOST_DRAWS && (await devices.hasLiveCode(clock(), code.slice(0, CODE_NAME_LENGTH))); n++) {
    code = newCode(random);
  }
  return code;
}

/** Makes a one-time code for a member's device, valid from now, and returns it: the only time that it is known. */
export async function issueCode(issuer: Enrolling, memberId: string, given?: string): Promise<string> {
  const { devices, clock, random } = issuer;
  const code = given ?? (await freeCode(issuer));
  const salt = random(16);
  await devices.addCode({
    name: code.slice(0, CODE_NAME_LENGTH),
    salt,
    hash: await hashCode(code, salt),
    memberId,
    tries: CODE_TRIES,
    expiresAt: clock() + CODE_LIFE_MS,
  });
  return code;
}

/** The live code that was typed. Takes the same time whether there is none by that name or its rest is wrong. */
export async function codeTyped({ devices, clock, random }: Enrolling, typed: string): Promise<CodeToTry | undefined> {
  const code = normalCode(typed);
  const found = await devices.takeTry(code.slice(0, CODE_NAME_LENGTH), clock());
  const hash = await hashCode(code, found?.salt ?? random(16));
  return found && sameBytes(hash, found.hash) ? found : undefined;
}

/** A consultant for all dealers, until somebody says otherwise. */
export const newMember = (
  { clock, random }: Pick<Issuer, 'clock' | 'random'>,
  said: Partial<Omit<Member, 'id'>> = {},
): Member => ({
  id: newId(clock, random),
  name: '',
  role: 'consultant',
  manages: false,
  dealers: 'all',
  active: true,
  ...said,
});

/** Who enrols first: a consultant who looks after people and tablets too, so that a small organisation needs no more. */
async function firstMember(issuer: Issuer): Promise<Member> {
  const { members, clock } = issuer;
  const known = (await members.list()).find(({ manages, active }) => manages && active);
  if (known) return known;
  const member = newMember(issuer, { manages: true });
  await members.save(member, clock());
  return member;
}

/**
 * While no device is enrolled there must be a code to enrol the first one: the code made, or undefined when none is
 * needed or one is still valid.
 */
export async function firstCode(issuer: Issuer, adminCode: string | null): Promise<string | undefined> {
  const { devices, clock } = issuer;
  if ((await devices.count()) > 0 || (await devices.hasLiveCode(clock()))) return undefined;
  const { id } = await firstMember(issuer);
  return issueCode(issuer, id, adminCode ?? undefined);
}
