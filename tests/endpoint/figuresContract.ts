import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Change } from '../../src/domain/change.ts';
import { FIGURE_KINDS } from '../../src/domain/figures/filedProgramme.ts';
import { figuresKeeper } from '../../src/endpoint/figures/keeper.ts';
import type { Scope } from '../../src/endpoint/scope.ts';
import type { Delivery, Storage } from '../../src/endpoint/storage/storage.ts';
import { makeAudit, makeProgramme, newAuthor } from '../support/changes.ts';
import { EVERYTHING, only } from '../support/scopes.ts';
import type { OpenedStorage } from './storageContract.ts';

const ALL = EVERYTHING;
const DELIVERY: Delivery = {
  deviceId: 'device-1',
  via: 'sync',
  replica: null,
  at: '2026-11-23T02:00:00.000Z',
  scope: ALL,
};

/** How every database behind the endpoint serves the figures of head office, run against a fresh one each time. */
export function figuresContract(name: string, open: () => Promise<OpenedStorage>): void {
  describe(`the figures of dealers from ${name}`, () => {
    let opened: OpenedStorage;
    let storage: Storage;
    beforeEach(async () => {
      opened = await open();
      storage = opened.storage;
    });
    afterEach(() => opened.close());

    const append = (changes: readonly Change[], at = DELIVERY.at) =>
      storage.ledger.append(
        changes.map((change) => ({ ok: true, change, body: JSON.stringify(change) })),
        { ...DELIVERY, at },
      );

    /** A dealer with an audit, and whoever wrote them. */
    async function newDealer(word: string) {
      const author = newAuthor();
      const made = makeProgramme(author, { person: `顾问 ${word}`, dealer: word });
      await append([...made.changes, ...makeAudit(author, made, { answers: 4 }).changes]);
      return { ...made, author };
    }

    async function namesIn(keeper: ReturnType<typeof figuresKeeper>, scope: Scope) {
      const { dealers, pending } = await keeper.current(scope);
      expect(pending).toBe(0);
      return dealers.map(({ summary }) => summary.dealer.name).sort();
    }

    const rename = ({ dealerId, author }: Awaited<ReturnType<typeof newDealer>>, to: string) =>
      author.edit({ kind: 'dealer', recordId: dealerId, dealerId, set: { name: to } });

    test('a dealer has moved when something of it was taken, or of somebody named there', async () => {
      const [one, two] = [await newDealer('甲'), await newDealer('乙')];
      const { dealersAfter, position } = storage.ledger;
      const moved = async (after: number, scope: Scope = ALL) =>
        (await dealersAfter(after, scope)).map(({ dealerId }) => dealerId).sort();
      expect(await moved(0)).toEqual([one.dealerId, two.dealerId].sort());
      expect(await moved(0, only(two.dealerId))).toEqual([two.dealerId]);
      const before = await position();
      expect(await moved(before)).toEqual([]);
      await append([rename(one, '丙')], '2026-11-24T05:00:00.000Z');
      expect(await dealersAfter(before, ALL)).toEqual([{ dealerId: one.dealerId, at: '2026-11-24T05:00:00.000Z' }]);
      expect(await dealersAfter(before, only(two.dealerId))).toEqual([]);
      const after = await position();
      const person = { kind: 'person', recordId: two.author.personId, dealerId: null } as const;
      await append([two.author.edit({ ...person, set: { name: '改名' } })]);
      expect(await dealersAfter(after, ALL)).toEqual([{ dealerId: two.dealerId, at: DELIVERY.at }]);
    });

    test('a dealer’s ledger has its records of the kinds asked for and whom they name, within the scope only', async () => {
      const [one, two] = [await newDealer('甲'), await newDealer('乙')];
      const { dealerLedger } = storage.ledger;
      const told = await dealerLedger(one.dealerId, FIGURE_KINDS, ALL);
      expect(new Set(told.map(({ kind }) => kind))).toEqual(
        new Set(['person', 'dealer', 'programme', 'visit', 'audit']),
      );
      expect(told.every(({ author }) => author === one.author.personId)).toBe(true);
      const visits = await dealerLedger(one.dealerId, ['visit'], ALL);
      expect(new Set(visits.map(({ kind }) => kind))).toEqual(new Set(['visit', 'person']));
      expect(await dealerLedger(one.dealerId, FIGURE_KINDS, only(two.dealerId))).toEqual([]);
    });

    test('figures follow what is taken, and nobody is told of dealers outside his scope', async () => {
      const [one, two] = [await newDealer('甲'), await newDealer('乙')];
      const keeper = figuresKeeper({ storage });
      expect(await namesIn(keeper, ALL)).toEqual(['乙', '甲']);
      expect(await namesIn(keeper, only(two.dealerId))).toEqual(['乙']);
      expect(await namesIn(keeper, only())).toEqual([]);
      const before = await keeper.current(only(two.dealerId));
      await append([rename(one, '丙')]);
      expect(await namesIn(keeper, ALL)).toEqual(['丙', '乙']);
      expect((await keeper.current(only(two.dealerId))).stamp).toBe(before.stamp);
      expect((await keeper.current(only(one.dealerId))).stamp).toBeGreaterThan(before.stamp);
      await append([
        one.author.edit({ kind: 'dealer', recordId: one.dealerId, dealerId: one.dealerId, set: { deleted: true } }),
      ]);
      expect(await namesIn(keeper, ALL)).toEqual(['乙']);
    });

    test('many dealers are made in turns, and each question brings some more', async () => {
      for (const word of ['甲', '乙', '丙']) await newDealer(word);
      const keeper = figuresKeeper({ storage }, 0);
      const seen: number[] = [];
      for (let turn = 0; turn < 4; turn++) seen.push((await keeper.current(ALL)).pending);
      expect(seen).toEqual([2, 1, 0, 0]);
    });
  });
}
