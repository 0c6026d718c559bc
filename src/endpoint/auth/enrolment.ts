import type { Clock, Random } from '../random.ts';
import type { CodeToTry, DeviceStorage } from '../storage/storage.ts';
import { CODE_LIFE_MS, CODE_NAME_LENGTH, CODE_TRIES, hashCode, newCode, normalCode, sameBytes } from './code.ts';

export type Issuer = { readonly devices: DeviceStorage; readonly clock: Clock; readonly random: Random };

/** Makes a one-time code valid from now, and returns it: the only time that it is known. */
export async function issueCode({ devices, clock, random }: Issuer, code = newCode(random)): Promise<string> {
  const salt = random(16);
  await devices.addCode({
    name: code.slice(0, CODE_NAME_LENGTH),
    salt,
    hash: await hashCode(code, salt),
    role: 'consultant',
    tries: CODE_TRIES,
    expiresAt: clock() + CODE_LIFE_MS,
  });
  return code;
}

/** The live code that was typed. Takes the same time whether there is none by that name or its rest is wrong. */
export async function codeTyped({ devices, clock, random }: Issuer, typed: string): Promise<CodeToTry | undefined> {
  const code = normalCode(typed);
  const found = await devices.takeTry(code.slice(0, CODE_NAME_LENGTH), clock());
  const hash = await hashCode(code, found?.salt ?? random(16));
  return found && sameBytes(hash, found.hash) ? found : undefined;
}

/**
 * While no device is enrolled there must be a code to enrol the first one: the code made, or undefined when none is
 * needed or one is still valid.
 */
export async function firstCode(issuer: Issuer, adminCode: string | null): Promise<string | undefined> {
  const { devices, clock } = issuer;
  if ((await devices.count()) > 0 || (await devices.hasLiveCode(clock()))) return undefined;
  return issueCode(issuer, adminCode ?? undefined);
}
