import type { Role } from '../../../domain/roles.ts';
import type { Member } from '../../scope.ts';
import type { MemberStorage } from '../storage.ts';
import type { Database } from './database.ts';

/** What a member is, as columns of a query that has `members` as `m`. */
export const MEMBER_COLUMNS =
  'm.id AS memberId, m.name, m.role, m.manages, m.all_dealers AS allDealers, m.active' as const;

export type MemberRow = {
  readonly memberId: string;
  readonly name: string;
  readonly role: Role;
  readonly manages: number;
  readonly allDealers: number;
  readonly active: number;
};

function dealersOf(database: Database, memberId: string): string[] {
  const rows = database.all<{ id: string }>(
    'SELECT dealer_id AS id FROM member_dealers WHERE member_id = ? ORDER BY dealer_id',
    memberId,
  );
  return rows.map(({ id }) => id);
}

/** The member of a row, with the dealers that the row itself cannot hold. */
export function memberOf(database: Database, row: MemberRow): Member {
  const { memberId: id, name, role, manages, allDealers, active } = row;
  const dealers = allDealers === 1 ? ('all' as const) : dealersOf(database, id);
  return { id, name, role, manages: manages === 1, dealers, active: active === 1 };
}

const managers = (database: Database): number =>
  database.get<{ count: number }>(
    "SELECT count(*) AS count FROM members WHERE active = 1 AND (manages = 1 OR role = 'admin')",
  )?.count ?? 0;

/** Gives a member one dealer more. */
export function addDealer(database: Database, memberId: string, dealerId: string): void {
  database.run('INSERT OR IGNORE INTO member_dealers VALUES (?, ?)', memberId, dealerId);
}

function save(database: Database, { id, name, role, manages, dealers, active }: Member, now: number): void {
  database.run(
    `INSERT INTO members VALUES (?, (SELECT coalesce(max(no), 0) + 1 FROM members), ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, role = excluded.role, manages = excluded.manages,
       all_dealers = excluded.all_dealers, active = excluded.active`,
    id,
    name,
    role,
    Number(manages),
    Number(dealers === 'all'),
    Number(active),
    now,
  );
  database.run('DELETE FROM member_dealers WHERE member_id = ?', id);
  if (dealers !== 'all') for (const dealerId of dealers) addDealer(database, id, dealerId);
}

class NobodyManages extends Error {}

function saveUnlessLast(database: Database, member: Member, now: number): boolean {
  try {
    database.transaction(() => {
      const before = managers(database);
      save(database, member, now);
      if (before > 0 && managers(database) === 0) throw new NobodyManages();
    });
    return true;
  } catch (error) {
    if (error instanceof NobodyManages) return false;
    throw error;
  }
}

export function memberStorage(database: Database): MemberStorage {
  return {
    find: async (id) => {
      const row = database.get<MemberRow>(`SELECT ${MEMBER_COLUMNS} FROM members m WHERE m.id = ?`, id);
      return row && memberOf(database, row);
    },
    list: async () =>
      database
        .all<MemberRow>(`SELECT ${MEMBER_COLUMNS} FROM members m ORDER BY m.no`)
        .map((row) => memberOf(database, row)),
    save: async (member, now) => saveUnlessLast(database, member, now),
  };
}
