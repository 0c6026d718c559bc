import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Change } from '../../src/domain/change.ts';
import type { Scope } from '../../src/endpoint/scope.ts';
import type { Delivery, PageLimit, Storage } from '../../src/endpoint/storage/storage.ts';
import { type Author, makeAudit, makeProgramme, newAuthor } from '../support/changes.ts';
import { EVERYTHING } from '../support/scopes.ts';
import type { OpenedStorage } from './storageContract.ts';

const ALL = EVERYTHING;
const DELIVERY: Delivery = {
  deviceId: 'device-1',
  via: 'sync',
  replica: null,
  at: '2026-11-23T02:00:00.000Z',
  scope: ALL,
};

const idOf = (body: string): string => (JSON.parse(body) as Change).id;

/** How every database behind the endpoint tells what it has taken, run against a fresh one each time. */
export function pullContract(name: string, open: () => Promise<OpenedStorage>): void {
  describe(`the ledger of ${name} told page by page`, () => {
    let opened: OpenedStorage;
    let storage: Storage;
    let author: Author;
    beforeEach(async () => {
      opened = await open();
      storage = opened.storage;
      author = newAuthor();
    });
    afterEach(() => opened.close());

    const append = (changes: readonly Change[]) =>
      storage.ledger.append(
        changes.map((change) => ({ ok: true, change, body: JSON.stringify(change) })),
        DELIVERY,
      );

    /** Everything in scope after a position; ids in the order told. */
    async function pulled(after: number, limit: PageLimit, scope = ALL): Promise<string[]> {
      const ids: string[] = [];
      let [position, more] = [after, true];
      while (more) {
        const page = await storage.ledger.changesAfter({ after: position }, limit, scope);
        ids.push(...page.bodies.map(idOf));
        ({ position, more } = page);
      }
      expect(position).toBe(await storage.ledger.position());
      return ids;
    }

    test('comes in the order in which it was taken, in pages of any size', async () => {
      const programme = makeProgramme(author);
      const { changes } = makeAudit(author, programme, { answers: 6 });
      await append(changes);
      await append([...programme.changes, ...changes]);
      const ids = [...changes, ...programme.changes].map(({ id }) => id);
      expect(await pulled(0, { changes: 100, bytes: 1e6 })).toEqual(ids);
      expect(await pulled(0, { changes: 3, bytes: 1e6 })).toEqual(ids);
      expect(await pulled(0, { changes: 100, bytes: 1 })).toEqual(ids);
      expect(await pulled(4, { changes: 100, bytes: 1e6 })).toEqual(ids.slice(4));
      expect(await pulled(ids.length, { changes: 3, bytes: 1e6 })).toEqual([]);
    });

    test('comes up to a position when asked so, and the last ids before one can be compared', async () => {
      const { changes } = makeAudit(author, makeProgramme(author), { answers: 6 });
      await append(changes);
      const ids = changes.map(({ id }) => id);
      const { changesAfter, idsUpTo } = storage.ledger;
      const { bodies } = await changesAfter({ after: 2, until: 5 }, { changes: 9, bytes: 1e6 }, ALL);
      expect(bodies.map(idOf)).toEqual(ids.slice(2, 5));
      expect(await idsUpTo(3, 2)).toEqual([ids[2], ids[1]]);
      expect(await idsUpTo(ids.length + 1, 2)).toEqual([]);
      expect(await idsUpTo(0, 2)).toEqual([]);
    });

    test('tells a narrow scope of its dealers and of whom they name, whenever that was said, and nothing else', async () => {
      const page = { changes: 2, bytes: 1e6 };
      const programme = makeProgramme(author);
      const here: Scope = { ...ALL, dealers: [programme.dealerId] };
      const other = newAuthor();
      const foreign = makeProgramme(other);
      await append(foreign.changes);
      await append(programme.changes);
      expect(new Set(await pulled(0, page, here))).toEqual(new Set(programme.changes.map(({ id }) => id)));
      expect(await pulled(0, page, { ...ALL, dealers: [] })).toEqual([]);
      const before = await storage.ledger.position();
      // Somebody who has been known for long names himself here for the first time.
      const visit = { kind: 'visit', recordId: programme.visitId, dealerId: programme.dealerId } as const;
      const named = other.edit({ ...visit, set: { openedOn: '2026-11-24' } });
      await append([named]);
      expect(await pulled(before, page, here)).toEqual(expect.arrayContaining([foreign.changes[0]?.id, named.id]));
      const after = await storage.ledger.position();
      const person = { kind: 'person', recordId: other.personId, dealerId: null } as const;
      const renamed = other.edit({ ...person, set: { name: '李静' } });
      const dealer = { kind: 'dealer', recordId: foreign.dealerId, dealerId: foreign.dealerId } as const;
      await append([other.edit({ ...dealer, set: { city: '北京' } }), renamed]);
      expect(await pulled(after, page, here)).toEqual([foreign.changes[0]?.id, renamed.id]);
    });
  });
}
