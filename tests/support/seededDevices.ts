import { newToken, tokenCookie } from '../../src/endpoint/auth/token.ts';
import type { Config } from '../../src/endpoint/config.ts';
import { hasEpoch } from '../../src/endpoint/epoch.ts';
import { newId, strongRandom } from '../../src/endpoint/random.ts';
import { openFile } from '../../src/endpoint/storage/sqlite/openFile.ts';
import { sqliteStorage } from '../../src/endpoint/storage/sqlite/sqliteStorage.ts';
import type { Storage } from '../../src/endpoint/storage/storage.ts';

export type SeededDevice = { readonly deviceId: string; readonly cookie: string };

const NOTHING = new Uint8Array();

/** A device enrolled without a code that would have to be hashed, which takes its time on purpose. */
export async function seedDevice(
  { devices }: Storage,
  config: Pick<Config, 'publicOrigin'>,
  now: number,
): Promise<SeededDevice> {
  const [deviceId, token] = [newId(() => now, strongRandom), newToken(strongRandom)];
  const code = { name: deviceId, salt: NOTHING, hash: NOTHING, role: 'consultant', tries: 1 } as const;
  await devices.addCode({ ...code, expiresAt: now + 1 });
  const { id = 0 } = (await devices.takeTry(deviceId, now)) ?? {};
  await devices.redeem(id, { id: deviceId, label: 'tablet', tokenHash: token.hash }, now);
  const [cookie = ''] = tokenCookie(config, deviceId, token.secret).split(';');
  return { deviceId, cookie };
}

/** Devices in a data directory that no endpoint is using at the moment. */
export async function seedDevices(dataDir: string, count: number): Promise<SeededDevice[]> {
  const storage = sqliteStorage(openFile(dataDir, hasEpoch(dataDir)));
  const devices: SeededDevice[] = [];
  for (let n = 0; n < count; n++) devices.push(await seedDevice(storage, { publicOrigin: null }, Date.now()));
  await storage.close();
  return devices;
}
