import type { DeviceRole } from '../../scope.ts';
import type { CodeToTry, Device, DeviceStorage, NewCode, NewDevice } from '../storage.ts';
import type { Database } from './database.ts';

const LIVE = 'used_at IS NULL AND tries_left > 0 AND expires_at > ?';

function addCode(database: Database, code: NewCode): void {
  const { name, salt, hash, role, tries, expiresAt } = code;
  database.run('DELETE FROM codes WHERE used_at IS NULL AND name = ?', name);
  database.run(
    'INSERT INTO codes (name, salt, hash, role, tries_left, expires_at) VALUES (?, ?, ?, ?, ?, ?)',
    name,
    salt,
    hash,
    role,
    tries,
    expiresAt,
  );
}

type Redemption = { readonly codeId: number; readonly device: NewDevice; readonly now: number };

function redeem(database: Database, { codeId, device, now }: Redemption): boolean {
  const used = database.run('UPDATE codes SET used_at = ? WHERE id = ? AND used_at IS NULL', now, codeId);
  if (used === 0) return false;
  database.run(
    `INSERT INTO devices (id, label, token_hash, role, code_id, enrolled_at, seen_at)
     SELECT ?, ?, ?, role, id, ?, ? FROM codes WHERE id = ?`,
    device.id,
    device.label,
    device.tokenHash,
    now,
    now,
    codeId,
  );
  return true;
}

type DeviceRow = { id: string; tokenHash: Uint8Array; role: DeviceRole; revokedAt: number | null };

function find(database: Database, id: string): Device | undefined {
  const row = database.get<DeviceRow>(
    'SELECT id, token_hash AS tokenHash, role, revoked_at AS revokedAt FROM devices WHERE id = ?',
    id,
  );
  return row && { id: row.id, tokenHash: row.tokenHash, role: row.role, revoked: row.revokedAt !== null };
}

export function deviceStorage(database: Database): DeviceStorage {
  return {
    find: async (id) => find(database, id),
    count: async () => database.get<{ count: number }>('SELECT count(*) AS count FROM devices')?.count ?? 0,
    seen: async (id, now) => {
      database.run('UPDATE devices SET seen_at = ? WHERE id = ?', now, id);
    },
    addCode: async (code) => database.transaction(() => addCode(database, code)),
    hasLiveCode: async (now) => database.get(`SELECT 1 FROM codes WHERE ${LIVE}`, now) !== undefined,
    dropCodes: async () => {
      database.run('DELETE FROM codes WHERE used_at IS NULL');
    },
    takeTry: async (name, now) =>
      database.get<CodeToTry>(
        `UPDATE codes SET tries_left = tries_left - 1 WHERE name = ? AND ${LIVE} RETURNING id, salt, hash`,
        name,
        now,
      ),
    redeem: async (codeId, device, now) => database.transaction(() => redeem(database, { codeId, device, now })),
  };
}
