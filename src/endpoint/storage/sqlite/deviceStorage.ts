import type { Revoked } from '../../../domain/roles.ts';
import { type EntryRow, entryOf, type Reported, reportOf } from '../deviceRows.ts';
import type { CodeToTry, Device, DeviceReport, DeviceStorage, NewCode, NewDevice } from '../storage.ts';
import type { Database } from './database.ts';
import { MEMBER_COLUMNS, type MemberRow, memberOf } from './memberStorage.ts';

const LIVE = 'used_at IS NULL AND tries_left > 0 AND expires_at > ?';

function addCode(database: Database, code: NewCode): void {
  const { name, salt, hash, memberId, tries, expiresAt } = code;
  database.run('DELETE FROM codes WHERE used_at IS NULL AND name = ?', name);
  database.run(
    'INSERT INTO codes (name, salt, hash, member_id, tries_left, expires_at) VALUES (?, ?, ?, ?, ?, ?)',
    name,
    salt,
    hash,
    memberId,
    tries,
    expiresAt,
  );
}

type Redemption = { readonly codeId: number; readonly device: NewDevice; readonly now: number };

function redeem(database: Database, { codeId, device, now }: Redemption): boolean {
  const used = database.run('UPDATE codes SET used_at = ? WHERE id = ? AND used_at IS NULL', now, codeId);
  if (used === 0) return false;
  database.run(
    `INSERT INTO devices (id, member_id, label, token_hash, enrolled_at, seen_at)
     SELECT ?, member_id, ?, ?, ?, ? FROM codes WHERE id = ?`,
    device.id,
    device.label,
    device.tokenHash,
    now,
    now,
    codeId,
  );
  return true;
}

type DeviceRow = Reported & MemberRow & Pick<Device, 'id' | 'tokenHash' | 'revoked' | 'seenAt'>;

function find(database: Database, deviceId: string): Device | undefined {
  const row = database.get<DeviceRow>(
    `SELECT d.id, d.token_hash AS tokenHash, d.revoked, d.seen_at AS seenAt, d.app, d.unsent, ${MEMBER_COLUMNS}
     FROM devices d JOIN members m ON m.id = d.member_id WHERE d.id = ?`,
    deviceId,
  );
  if (!row) return undefined;
  const { id, tokenHash, revoked, seenAt } = row;
  return { id, tokenHash, revoked, seenAt, member: memberOf(database, row), report: reportOf(row) };
}

function seen(database: Database, id: string, { now, report }: { now: number; report: DeviceReport | null }): void {
  database.run('UPDATE devices SET seen_at = ? WHERE id = ?', now, id);
  if (report) database.run('UPDATE devices SET app = ?, unsent = ? WHERE id = ?', report.app, report.unsent, id);
}

const revoke = (database: Database, id: string, { how, now }: { how: Revoked; now: number }): boolean =>
  database.run(
    'UPDATE devices SET revoked = ?, revoked_at = coalesce(revoked_at, ?) WHERE id = ? AND wiped_at IS NULL',
    how,
    now,
    id,
  ) === 1;

export function deviceStorage(database: Database): DeviceStorage {
  return {
    find: async (id) => find(database, id),
    list: async () =>
      database
        .all<EntryRow>(
          `SELECT id, member_id AS memberId, label, enrolled_at AS enrolledAt, seen_at AS seenAt, app, unsent, revoked,
             revoked_at AS revokedAt, wiped_at AS wipedAt FROM devices ORDER BY enrolled_at, id`,
        )
        .map(entryOf),
    count: async () => database.get<{ count: number }>('SELECT count(*) AS count FROM devices')?.count ?? 0,
    seen: async (id, now, report) => database.transaction(() => seen(database, id, { now, report })),
    revoke: async (id, how, now) => revoke(database, id, { how, now }),
    noteWiped: async (id, now) => {
      database.run("UPDATE devices SET wiped_at = ? WHERE id = ? AND revoked = 'wipe' AND wiped_at IS NULL", now, id);
    },
    addCode: async (code) => database.transaction(() => addCode(database, code)),
    hasLiveCode: async (now, name) =>
      name === undefined
        ? database.get(`SELECT 1 FROM codes WHERE ${LIVE}`, now) !== undefined
        : database.get(`SELECT 1 FROM codes WHERE ${LIVE} AND name = ?`, now, name) !== undefined,
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
