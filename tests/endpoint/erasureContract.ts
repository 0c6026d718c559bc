import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Change } from '../../src/domain/change.ts';
import { fold } from '../../src/domain/fold.ts';
import { custodyOf } from '../../src/domain/receipt.ts';
import { erase } from '../../src/endpoint/privacy/erase.ts';
import { planErasure } from '../../src/endpoint/privacy/plan.ts';
import { retentionPlan } from '../../src/endpoint/privacy/retention.ts';
import { strongRandom } from '../../src/endpoint/random.ts';
import type { Delivery, Judged, Storage } from '../../src/endpoint/storage/storage.ts';
import { type Author, makeAudit, makeProgramme, newAuthor } from '../support/changes.ts';
import { EVERYTHING } from '../support/scopes.ts';
import type { OpenedStorage } from './storageContract.ts';

const NOW = Date.UTC(2026, 10, 24);
const DELIVERY: Delivery = {
  deviceId: 'device-1',
  via: 'sync',
  replica: null,
  at: new Date(NOW).toISOString(),
  scope: EVERYTHING,
};
const ACT = { role: 'admin', why: '本人要求', memberId: null, deviceId: 'device-1' } as const;
const ALL = { what: ['names', 'texts', 'photos'], fields: null } as const;
const NAME = '王磊';

const good = (change: Change): Judged => ({ ok: true, change, body: JSON.stringify(change) });

/** What erasing does to a ledger, the same in every database. */
export function erasureContract(name: string, open: () => Promise<OpenedStorage>): void {
  describe(`erasing in ${name}`, () => {
    let opened: OpenedStorage;
    let storage: Storage;
    let author: Author;
    beforeEach(async () => {
      opened = await open();
      storage = opened.storage;
      author = newAuthor();
    });
    afterEach(() => opened.close());

    const append = async (changes: readonly Change[], delivery: Partial<Delivery> = {}) =>
      (await storage.ledger.append(changes.map(good), { ...DELIVERY, ...delivery })).results.map(
        ({ status, code }) => code ?? status,
      );
    const held = async (): Promise<Change[]> => {
      const limit = { changes: 10_000, bytes: 10_000_000 };
      const { bodies } = await storage.ledger.changesAfter({ after: 0 }, limit, EVERYTHING);
      return bodies.map((body) => JSON.parse(body) as Change);
    };
    const eraser = {
      get storage() {
        return storage;
      },
      clock: () => NOW,
      random: strongRandom,
    };
    const eraseAll = async (recordId: string) => {
      const plan = await planErasure(storage.privacy, recordId, ALL);
      return erase(eraser, plan?.records ?? [], ACT);
    };

    async function sealedProgramme() {
      const programme = makeProgramme(author, { person: NAME, dealer: '安达汽车' });
      const audit = makeAudit(author, programme, { answers: 5, photos: 1, sealed: true });
      const changes = [...programme.changes, ...audit.changes];
      await append(changes);
      for (const { sha256, bytes } of audit.photos) {
        await storage.photos.add({ sha256, bytes: bytes.length, deviceId: 'device-1' }, DELIVERY.at);
      }
      return { programme, audit, changes, photo: audit.photos[0]?.sha256 ?? '' };
    }

    test('takes values out of the ledger, and leaves every change its id, its place and its order', async () => {
      const { programme, changes, photo } = await sealedProgramme();
      const before = await held();
      expect(await eraseAll(programme.programmeId)).toEqual([photo]);
      const after = await held();
      expect(after.slice(0, before.length).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
      expect(after.length).toBeGreaterThan(changes.length);
      expect(JSON.stringify(after.filter(({ kind }) => kind !== 'person'))).not.toMatch(new RegExp(`${NAME}|展车未锁`));
      expect(await storage.photos.find(photo)).toBeUndefined();
      expect(await storage.photos.isErased(photo)).toBe(true);
      expect(await storage.photos.isShown(photo, EVERYTHING)).toBe(false);
      // Twice is once: nothing is left to be erased.
      expect(await eraseAll(programme.programmeId)).toEqual([]);
      expect(await storage.ledger.position()).toBe(after.length);
    });

    test('what is sent again, or for the first time by somebody who had not heard, comes in without it', async () => {
      const { programme, audit, changes } = await sealedProgramme();
      const set = { 'answers.item-1.note': '展车未锁，写于离线时' };
      const late = author.edit({ kind: 'audit', recordId: audit.auditId, dealerId: programme.dealerId, set });
      const another = { ...late, id: author.newId(), set: { 'answers.item-1.note': '展车未锁二' } };
      await eraseAll(programme.programmeId);
      expect(await append(changes)).toEqual(changes.map(() => 'duplicate'));
      expect(await append([late])).toEqual(['stored']);
      expect(await append([late])).toEqual(['duplicate']);
      expect(
        await append([
          { ...late, lamport: 3 },
          { ...another, kind: 'visit' },
        ]),
      ).toEqual(['id-conflict', 'kind-conflict']);
      expect(JSON.stringify([await held(), await storage.ledger.quarantine()])).not.toContain('展车未锁');
      const { fields } = fold((await held()).filter(({ recordId }) => recordId === audit.auditId));
      expect(fields['answers.item-1.note']).toBe('***');
    });

    test('blanks what was kept aside of the record too', async () => {
      const { programme, audit } = await sealedProgramme();
      const set = { 'answers.item-1.note': '展车未锁，被隔离' };
      const moved = author.edit({ kind: 'audit', recordId: audit.auditId, dealerId: author.newId(), set });
      expect(await append([moved])).toEqual(['dealer-conflict']);
      await eraseAll(programme.programmeId);
      expect(JSON.stringify(await storage.ledger.quarantine())).not.toContain('展车未锁');
    });

    test('a seal still stands, and its audit is as complete as it was', async () => {
      const { programme, audit } = await sealedProgramme();
      const custody = async (isHeld: boolean) =>
        custodyOf(await storage.ledger.auditChanges(audit.auditId, EVERYTHING), () => isHeld);
      const { sealId } = (await custody(true)) as { sealId: string };
      await eraseAll(programme.programmeId);
      expect(await custody(false)).toMatchObject({ name: 'complete', sealId });
    });

    test('a person’s name goes where he signed and was named, too, and nobody else’s does', async () => {
      const { programme, audit } = await sealedProgramme();
      const other = newAuthor();
      const namesake = makeProgramme(other, { person: NAME, dealer: '另一家' });
      await append(namesake.changes);
      const note = { note: `${NAME}今天请假` };
      await append([
        author.edit({ kind: 'programme', recordId: programme.programmeId, dealerId: programme.dealerId, set: note }),
      ]);
      const plan = await planErasure(storage.privacy, author.personId, { what: ['names'], fields: null });
      expect(plan?.records.map(({ record, taken }) => [record.kind, taken.fields])).toEqual(
        expect.arrayContaining([
          ['person', ['name']],
          ['programme', ['consultant']],
          ['audit', ['seal']],
        ]),
      );
      expect(plan?.records).toHaveLength(3);
      expect(plan?.mentions).toEqual([programme.programmeId]);
      await erase(eraser, plan?.records ?? [], ACT);
      const left = await held();
      const own = left.filter(({ author: by }) => by === author.personId);
      expect(JSON.stringify(own.filter(({ set }) => !set['note']))).not.toContain(NAME);
      expect(JSON.stringify(left.filter(({ author: by }) => by === other.personId))).toContain(NAME);
      const seals = left.filter(({ recordId, set }) => recordId === audit.auditId && set['seal']);
      expect(seals).toMatchObject([{ erased: ['seal'], set: { seal: { signature: { name: '***', strokes: [] } } } }]);
    });

    test('an erasure comes back after a restore by its proof, and cannot be made by anybody else', async () => {
      const { programme, changes } = await sealedProgramme();
      await eraseAll(programme.programmeId);
      const erasures = await storage.privacy.erasures();
      const again = erasures.map((erasure) => ({ ...erasure, erases: { ...erasure.erases, why: '换了' } }));
      expect(new Set(await append(erasures))).toEqual(new Set(['duplicate']));
      expect(new Set(await append(again.map((one) => ({ ...one, id: author.newId() }))))).toEqual(
        new Set(['out-of-scope']),
      );
      const other = await open();
      try {
        const taken = await other.storage.ledger.append([...changes, ...erasures].map(good), DELIVERY);
        const statuses = new Set(taken.results.slice(changes.length).map(({ code }) => code));
        expect(statuses).toEqual(new Set(['out-of-scope']));
      } finally {
        await other.close();
      }
    });

    test('nothing else than an erasure writes a change over', async () => {
      const { changes } = await sealedProgramme();
      const [first] = changes;
      const blank = { ...(first as Change), set: { ...first?.set, name: '***' }, erased: ['name'] };
      expect(await append([blank])).toEqual(['duplicate']);
      expect(JSON.stringify(await held())).toContain(NAME);
    });

    test('what is kept too long: programmes that nobody has changed since, and people who are named there alone', async () => {
      const { programme } = await sealedProgramme();
      const fresh = newAuthor();
      const later = makeProgramme(fresh, { person: '李静', dealer: '另一家' });
      await append(later.changes, { at: new Date(NOW + 1000).toISOString() });
      const planned = await retentionPlan(storage.privacy, new Date(NOW + 500).toISOString());
      expect(new Set(planned.map(({ record }) => record.kind))).toEqual(new Set(['person', 'programme', 'audit']));
      expect(planned.every(({ record }) => record.dealerId === null || record.dealerId === programme.dealerId)).toBe(
        true,
      );
      await erase(eraser, planned, { ...ACT, role: 'retention' });
      expect(await retentionPlan(storage.privacy, new Date(NOW + 500).toISOString())).toEqual([]);
      expect(JSON.stringify(await held())).toContain('李静');
    });
  });
}
