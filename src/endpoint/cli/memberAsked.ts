import { parseArgs } from 'node:util';
import { memberFormSchema } from '../../domain/peopleWire.ts';
import { newMember } from '../auth/enrolment.ts';
import { knownDealers } from '../dealers.ts';
import type { Clock, Random } from '../random.ts';
import type { Member } from '../scope.ts';
import type { Storage } from '../storage/storage.ts';

export type Asked = { readonly ok: true; readonly member: Member } | { readonly ok: false; readonly fault: string };

type Parts = { readonly storage: Storage; readonly clock: Clock; readonly random: Random };

const fault = (words: string): Asked => ({ ok: false, fault: words });

const OPTIONS = {
  name: { type: 'string' },
  role: { type: 'string' },
  dealer: { type: 'string', multiple: true },
  manages: { type: 'boolean' },
} as const;

/** Dealers by id, code or name; undefined for one that is not known, or not the only one of that name. */
async function dealersNamed(storage: Storage, wanted: readonly string[]): Promise<(string | undefined)[]> {
  const known = await knownDealers(storage);
  return wanted.map((word) => {
    const found = known.filter(({ id, code, name }) => [id, code, name].includes(word));
    return found.length === 1 ? found[0]?.id : undefined;
  });
}

/** Whoever has that name; without a name, somebody who was added and never enrolled. */
async function knownAs({ members, devices }: Storage, name: string): Promise<Member | undefined> {
  const taken = new Set((await devices.list()).map(({ memberId }) => memberId));
  return (await members.list()).find(
    (member) => member.active && member.name === name && (name !== '' || !(taken.has(member.id) || member.manages)),
  );
}

type Said = {
  readonly name?: string | undefined;
  readonly role?: string | undefined;
  readonly dealer?: string[] | undefined;
  readonly manages?: boolean | undefined;
};

/** Adds somebody; what is not said is as for a consultant of all dealers. */
async function added(parts: Parts, { name = '', role = 'consultant', dealer, manages = false }: Said): Promise<Asked> {
  const { storage, clock } = parts;
  const ids = dealer && (await dealersNamed(storage, dealer));
  const lost = ids?.indexOf(undefined) ?? -1;
  if (lost >= 0) return fault(`No dealer, or several, by the id, code or name "${dealer?.[lost] ?? ''}".`);
  const dealers = ids ?? (role === 'admin' ? [] : 'all');
  const parsed = memberFormSchema.safeParse({ name: name || '-', role, manages, dealers });
  if (!parsed.success) return fault(parsed.error.issues.map(({ message }) => message).join('\n'));
  const member = newMember(parts, { ...parsed.data, name });
  await storage.members.save(member, clock());
  return { ok: true, member };
}

/**
 * Whose code is asked for on the command line. Somebody by a name that is known is that member, as he is; anybody else
 * is added.
 */
export async function memberAsked(parts: Parts, args: readonly string[]): Promise<Asked> {
  let said: Said;
  try {
    said = parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (error) {
    return fault(error instanceof Error ? error.message : String(error));
  }
  const { name = '', role, dealer, manages } = said;
  const isPlain = role === undefined && dealer === undefined && manages === undefined;
  if (!isPlain && name === '') return fault('--name is needed with --role, --dealer or --manages.');
  const known = await knownAs(parts.storage, name);
  if (known && isPlain) return { ok: true, member: known };
  if (known) return fault(`"${name}" is known: say nothing but --name for a code, and change the rest in the app.`);
  return added(parts, said);
}
