import { newMember } from '../../src/endpoint/auth/enrolment.ts';
import { newToken, tokenCookie } from '../../src/endpoint/auth/token.ts';
import type { Config } from '../../src/endpoint/config.ts';
import { newId, strongRandom } from '../../src/endpoint/random.ts';
import type { Member } from '../../src/endpoint/scope.ts';
import type { Storage } from '../../src/endpoint/storage/storage.ts';

export type SeededDevice = { readonly deviceId: string; readonly cookie: string };

const NOTHING = new Uint8Array();

/** Somebody new, as he is said to be: a consultant of all dealers when nothing is said. */
export async function seedMember({ members }: Storage, now: number, said: Partial<Member> = {}): Promise<Member> {
  const member = { ...newMember({ clock: () => now, random: strongRandom }), ...said };
  await members.save(member, now);
  return member;
}

/** A device enrolled without a code that would have to be hashed, which takes its time on purpose. */
export async function seedDevice(
  storage: Storage,
  config: Pick<Config, 'publicOrigin' | 'tls'>,
  { now, ...said }: { readonly now: number } & Partial<Member>,
): Promise<SeededDevice> {
  const { devices } = storage;
  const { id: memberId } = await seedMember(storage, now, said);
  const [deviceId, token] = [newId(() => now, strongRandom), newToken(strongRandom)];
  const code = { name: deviceId, salt: NOTHING, hash: NOTHING, memberId, tries: 1 } as const;
  await devices.addCode({ ...code, expiresAt: now + 1 });
  const { id = 0 } = (await devices.takeTry(deviceId, now)) ?? {};
  await devices.redeem(id, { id: deviceId, label: 'tablet', tokenHash: token.hash }, now);
  const [cookie = ''] = tokenCookie(config, deviceId, token.secret).split(';');
  return { deviceId, cookie };
}

/** Devices in a storage that nobody else is using at the moment; closes it. */
export async function seedDevicesIn(storage: Storage, count: number): Promise<SeededDevice[]> {
  const devices: SeededDevice[] = [];
  const plain = { publicOrigin: null, tls: null };
  for (let n = 0; n < count; n++) devices.push(await seedDevice(storage, plain, { now: Date.now() }));
  await storage.close();
  return devices;
}
