import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Author, type MadeProgramme, makeProgramme, newAuthor } from '../../../tests/support/changes.ts';
import { EVERYTHING, only } from '../../../tests/support/scopes.ts';
import type { Change } from '../../domain/change.ts';
import type { Parts } from '../parts.ts';
import type { Scope } from '../scope.ts';
import { openDatabase } from '../storage/sqlite/database.ts';
import { ledgerStorage } from '../storage/sqlite/ledgerStorage.ts';
import { migrate } from '../storage/sqlite/openFile.ts';
import { hasNews, pullPage } from './pull.ts';

const EPOCH = '01900000-0000-7000-8000-0000000000ee';
const ALL = EVERYTHING;

let parts: Parts;
let author: Author;
let close: () => void;
beforeEach(() => {
  const database = openDatabase(':memory:');
  migrate(database);
  parts = { storage: { ledger: ledgerStorage(database) }, epoch: EPOCH } as unknown as Parts;
  close = database.close;
  author = newAuthor();
});
afterEach(() => close());

async function take(changes: readonly Change[]): Promise<void> {
  const judged = changes.map((change) => ({ ok: true as const, change, body: JSON.stringify(change) }));
  const delivery = { deviceId: 'd', via: 'sync', replica: null, at: '2026-11-23T02:00:00.000Z', scope: ALL } as const;
  await parts.storage.ledger.append(judged, delivery);
}

/** A dealer with a programme, of somebody of his own. */
async function newDealer(): Promise<MadeProgramme> {
  const made = makeProgramme(newAuthor());
  await take(made.changes);
  return made;
}

async function drain(after: string | null, scope: Scope) {
  const ids: string[] = [];
  let [cursor, more] = [after, true];
  while (more) {
    const page = await pullPage(parts, cursor, scope);
    ids.push(...page.bodies.map((body) => (JSON.parse(body) as Change).id));
    ({ cursor, more } = page);
  }
  return { ids: new Set(ids), cursor: cursor ?? '' };
}

const idsOf = (...made: readonly MadeProgramme[]) =>
  new Set(made.flatMap(({ changes }) => changes.map(({ id }) => id)));

test('a dealer who comes into the scope is told of from his first change, the others are not told again', async () => {
  const [one, two, three] = [await newDealer(), await newDealer(), await newDealer()];
  const first = await drain(null, only(one.dealerId));
  expect(first.ids).toEqual(idsOf(one));
  const grown = only(one.dealerId, three.dealerId, two.dealerId);
  expect(await hasNews(parts, first.cursor, grown)).toBe(true);
  const second = await drain(first.cursor, grown);
  expect(second.ids).toEqual(idsOf(two, three));
  expect(await hasNews(parts, second.cursor, grown)).toBe(false);
  const { dealerId, programmeId } = one;
  const edit = author.edit({ kind: 'programme', recordId: programmeId, dealerId, set: { note: 'x' } });
  await take([edit]);
  // With the first word of whoever is named there, who might be new to this tablet.
  const third = await drain(second.cursor, grown);
  expect([...third.ids].filter((id) => id !== one.changes[0]?.id)).toEqual([edit.id]);
});

test('a second dealer who comes while the first one is still being told of is not forgotten', async () => {
  const made: MadeProgramme[] = [];
  for (let i = 0; i < 3; i++) made.push(await newDealer());
  const [one, two, three] = made as [MadeProgramme, MadeProgramme, MadeProgramme];
  const { dealerId, programmeId } = two;
  const note = '长'.repeat(4_000);
  const long = Array.from({ length: 120 }, () =>
    author.edit({ kind: 'programme', recordId: programmeId, dealerId, set: { note } }),
  );
  await take(long);
  const first = await drain(null, only(one.dealerId));
  const page = await pullPage(parts, first.cursor, only(one.dealerId, dealerId));
  expect(page.more).toBe(true);
  const told = new Set(page.bodies.map((body) => (JSON.parse(body) as Change).id));
  const rest = await drain(page.cursor, only(one.dealerId, dealerId, three.dealerId));
  expect(new Set([...told, ...rest.ids])).toEqual(new Set([...idsOf(two, three), ...long.map(({ id }) => id)]));
});

test('a scope that shrinks is told at once, and repeats nothing', async () => {
  const [one, two] = [await newDealer(), await newDealer()];
  const both = await drain(null, only(one.dealerId, two.dealerId));
  expect(await hasNews(parts, both.cursor, only(one.dealerId))).toBe(true);
  const less = await drain(both.cursor, only(one.dealerId));
  expect(less.ids).toEqual(new Set());
  expect(await hasNews(parts, less.cursor, only(one.dealerId))).toBe(false);
  const again = await drain(less.cursor, only(one.dealerId, two.dealerId));
  expect(again.ids).toEqual(idsOf(two));
});

test('from some dealers to all of them it begins again; from all to some it goes on', async () => {
  const [one, two] = [await newDealer(), await newDealer()];
  const some = await drain(null, only(one.dealerId));
  const all = await drain(some.cursor, ALL);
  expect(all.ids).toEqual(idsOf(one, two));
  expect((await drain(all.cursor, only(two.dealerId))).ids).toEqual(new Set());
});

test('of more dealers than a cursor can name it begins again with every change of them', async () => {
  const [one, two] = [await newDealer(), await newDealer()];
  const others = Array.from({ length: 200 }, () => author.newId());
  const many = await drain(null, only(one.dealerId, ...others));
  expect(many.cursor.length).toBeLessThan(200);
  expect((await drain(many.cursor, only(one.dealerId, ...others))).ids).toEqual(new Set());
  expect((await drain(many.cursor, only(one.dealerId, two.dealerId, ...others))).ids).toEqual(idsOf(one, two));
});
