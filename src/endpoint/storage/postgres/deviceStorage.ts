import type { Revoked } from '../../../domain/roles.ts';
import { type EntryRow, entryOf, type Reported, reportOf } from '../deviceRows.ts';
import type { CodeToTry, Device, DeviceEntry, DeviceStorage, NewCode, NewDevice } from '../storage.ts';
import type { Postgres, Queries } from './database.ts';
import { MEMBER_COLUMNS, type MemberRow, memberOf } from './memberStorage.ts';
import { storable } from './text.ts';

const LIVE = 'used_at IS NULL AND tries_left > 0 AND expires_at >';

async function addCode(database: Postgres, { name, salt, hash, memberId, tries, expiresAt }: NewCode): Promise<void> {
  await database.run(
    `INSERT INTO codes (name, salt, hash, member_id, tries_left, expires_at) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (name) WHERE used_at IS NULL DO UPDATE SET id = DEFAULT, salt = excluded.salt, hash = excluded.hash,
       member_id = excluded.member_id, tries_left = excluded.tries_left, expires_at = excluded.expires_at`,
    name,
    salt,
    hash,
    memberId,
    tries,
    expiresAt,
  );
}

type Redemption = { readonly codeId: number; readonly device: NewDevice; readonly now: number };

async function redeem(queries: Queries, { codeId, device, now }: Redemption): Promise<boolean> {
  const used = await queries.run('UPDATE codes SET used_at = $1 WHERE id = $2 AND used_at IS NULL', now, codeId);
  if (used === 0) return false;
  await queries.run(
    `INSERT INTO devices (id, member_id, label, token_hash, enrolled_at, seen_at)
     SELECT $1, member_id, $2, $3, $4, $4 FROM codes WHERE id = $5`,
    device.id,
    storable(device.label),
    device.tokenHash,
    now,
    codeId,
  );
  return true;
}

type DeviceRow = Reported & MemberRow & Pick<Device, 'id' | 'tokenHash' | 'revoked' | 'seenAt'>;

async function find(database: Postgres, deviceId: string): Promise<Device | undefined> {
  const row = await database.get<DeviceRow>(
    `SELECT d.id, d.token_hash AS "tokenHash", d.revoked, d.seen_at AS "seenAt", d.app, d.unsent, ${MEMBER_COLUMNS}
     FROM devices d JOIN members m ON m.id = d.member_id WHERE d.id = $1`,
    deviceId,
  );
  if (!row) return undefined;
  const { id, tokenHash, revoked, seenAt } = row;
  return { id, tokenHash, revoked, seenAt, member: memberOf(row), report: reportOf(row) };
}

async function list(database: Postgres): Promise<DeviceEntry[]> {
  const rows = await database.all<EntryRow>(
    `SELECT id, member_id AS "memberId", label, enrolled_at AS "enrolledAt", seen_at AS "seenAt", app, unsent, revoked,
       revoked_at AS "revokedAt", wiped_at AS "wipedAt" FROM devices ORDER BY enrolled_at, id`,
  );
  return rows.map(entryOf);
}

async function revoke(database: Postgres, id: string, { how, now }: { how: Revoked; now: number }): Promise<boolean> {
  const changed = await database.run(
    'UPDATE devices SET revoked = $1, revoked_at = coalesce(revoked_at, $2) WHERE id = $3 AND wiped_at IS NULL',
    how,
    now,
    id,
  );
  return changed === 1;
}

export function deviceStorage(database: Postgres): DeviceStorage {
  return {
    find: (id) => find(database, id),
    list: () => list(database),
    count: async () => (await database.get<{ count: number }>('SELECT count(*) AS count FROM devices'))?.count ?? 0,
    seen: async (id, now, report) => {
      await database.run(
        'UPDATE devices SET seen_at = $1, app = coalesce($2, app), unsent = coalesce($3, unsent) WHERE id = $4',
        now,
        report === null ? null : storable(report.app),
        report?.unsent ?? null,
        id,
      );
    },
    revoke: (id, how, now) => revoke(database, id, { how, now }),
    noteWiped: async (id, now) => {
      await database.run(
        "UPDATE devices SET wiped_at = $1 WHERE id = $2 AND revoked = 'wipe' AND wiped_at IS NULL",
        now,
        id,
      );
    },
    addCode: (code) => addCode(database, code),
    hasLiveCode: async (now, name) =>
      (await database.get(
        `SELECT 1 FROM codes WHERE ${LIVE} $1 AND ($2::text IS NULL OR name = $2) LIMIT 1`,
        now,
        name ?? null,
      )) !== undefined,
    dropCodes: async () => {
      await database.run('DELETE FROM codes WHERE used_at IS NULL');
    },
    takeTry: (name, now) =>
      database.get<CodeToTry>(
        `UPDATE codes SET tries_left = tries_left - 1 WHERE name = $1 AND ${LIVE} $2 RETURNING id, salt, hash`,
        name,
        now,
      ),
    redeem: (codeId, device, now) => database.transaction((queries) => redeem(queries, { codeId, device, now })),
  };
}
