import type { Role } from '../../../domain/roles.ts';
import type { Member } from '../../scope.ts';
import type { MemberStorage } from '../storage.ts';
import type { Postgres, Queries } from './database.ts';
import { storable } from './text.ts';

/** What a member is, as columns of a query that has `members` as `m`. */
export const MEMBER_COLUMNS = `m.id AS "memberId", m.name, m.role, m.manages, m.all_dealers AS "allDealers", m.active,
  ARRAY (SELECT dealer_id FROM member_dealers WHERE member_id = m.id ORDER BY dealer_id) AS dealers` as const;

export type MemberRow = {
  readonly memberId: string;
  readonly name: string;
  readonly role: Role;
  readonly manages: boolean;
  readonly allDealers: boolean;
  readonly active: boolean;
  readonly dealers: readonly string[];
};

export const memberOf = ({ memberId, name, role, manages, allDealers, active, dealers }: MemberRow): Member => ({
  id: memberId,
  name,
  role,
  manages,
  dealers: allDealers ? 'all' : dealers,
  active,
});

/** Gives a member some dealers more. */
export async function addDealers(queries: Queries, memberId: string, dealers: readonly string[]): Promise<void> {
  if (dealers.length === 0) return;
  await queries.run(
    'INSERT INTO member_dealers SELECT $1, * FROM unnest($2::text[]) ON CONFLICT DO NOTHING',
    memberId,
    dealers,
  );
}

async function managers(queries: Queries): Promise<number> {
  const found = await queries.get<{ count: number }>(
    "SELECT count(*) AS count FROM members WHERE active AND (manages OR role = 'admin')",
  );
  return found?.count ?? 0;
}

async function save(queries: Queries, { id, name, role, manages, dealers, active }: Member, now: number) {
  await queries.run(
    `INSERT INTO members (id, name, role, manages, all_dealers, active, added_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, role = excluded.role, manages = excluded.manages,
       all_dealers = excluded.all_dealers, active = excluded.active`,
    id,
    storable(name),
    role,
    manages,
    dealers === 'all',
    active,
    now,
  );
  await queries.run('DELETE FROM member_dealers WHERE member_id = $1', id);
  if (dealers !== 'all') await addDealers(queries, id, dealers);
}

class NobodyManages extends Error {}

async function saveUnlessLast(database: Postgres, member: Member, now: number): Promise<boolean> {
  try {
    await database.transaction(async (queries) => {
      // Two endpoints must not take the right from the last two at the same time.
      await queries.run('LOCK TABLE members IN SHARE ROW EXCLUSIVE MODE');
      const before = await managers(queries);
      await save(queries, member, now);
      if (before > 0 && (await managers(queries)) === 0) throw new NobodyManages();
    });
    return true;
  } catch (error) {
    if (error instanceof NobodyManages) return false;
    throw error;
  }
}

export function memberStorage(database: Postgres): MemberStorage {
  return {
    find: async (id) => {
      const row = await database.get<MemberRow>(`SELECT ${MEMBER_COLUMNS} FROM members m WHERE m.id = $1`, id);
      return row && memberOf(row);
    },
    list: async () =>
      (await database.all<MemberRow>(`SELECT ${MEMBER_COLUMNS} FROM members m ORDER BY m.no`)).map(memberOf),
    save: (member, now) => saveUnlessLast(database, member, now),
  };
}
