import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Change } from '../../src/domain/change.ts';
import type { Scope } from '../../src/endpoint/scope.ts';
import type { Delivery, Judged, Storage } from '../../src/endpoint/storage/storage.ts';
import { type Author, makeAudit, makeProgramme, newAuthor } from '../support/changes.ts';
import { EVERYTHING, only } from '../support/scopes.ts';
import { peopleContract } from './peopleContract.ts';

export type OpenedStorage = { readonly storage: Storage; readonly close: () => Promise<void> };

const ALL = EVERYTHING;
const DELIVERY: Delivery = {
  deviceId: 'device-1',
  via: 'sync',
  replica: null,
  at: '2026-11-23T02:00:00.000Z',
  scope: ALL,
};

const good = (change: Change): Judged => ({ ok: true, change, body: JSON.stringify(change) });
const byId = (changes: readonly Change[]): Change[] => [...changes].sort((a, b) => (a.id < b.id ? -1 : 1));

function bad(author: Author, seq: number): Judged {
  const raw = JSON.stringify({ seq });
  return { ok: false, id: '', code: 'invalid-change', where: 'id', raw, replica: author.replica, seq };
}

/** What every database behind the endpoint must do, run against a fresh one each time. */
export function storageContract(name: string, open: () => Promise<OpenedStorage>): void {
  peopleContract(name, open);
  describe(`storage in ${name}`, () => {
    let opened: OpenedStorage;
    let storage: Storage;
    let author: Author;
    beforeEach(async () => {
      opened = await open();
      storage = opened.storage;
      author = newAuthor();
    });
    afterEach(() => opened.close());

    const append = (changes: readonly Change[], delivery: Partial<Delivery> = {}) =>
      storage.ledger.append(changes.map(good), { ...DELIVERY, ...delivery });
    const statuses = async (changes: readonly Change[], delivery: Partial<Delivery> = {}) =>
      (await append(changes, delivery)).results.map(({ status, code }) => code ?? status);

    test('takes a change once, however often it comes', async () => {
      const { changes } = makeProgramme(author);
      expect(await statuses([...changes, ...changes])).toEqual([
        ...changes.map(() => 'stored'),
        ...changes.map(() => 'duplicate'),
      ]);
      expect(await statuses(changes)).toEqual(changes.map(() => 'duplicate'));
      expect(await storage.ledger.position()).toBe(changes.length);
      const more = makeProgramme(newAuthor()).changes;
      await append([...changes, ...more]);
      expect(await storage.ledger.position()).toBe(changes.length + more.length);
    });

    test('keeps every character that JSON can say, U+0000 and half a pair too', async () => {
      const { programmeId, dealerId, changes } = makeProgramme(author);
      const set = { note: 'a\u0000b\ud83d', '\u0000': '\udc00' };
      const strange = author.edit({ kind: 'programme', recordId: programmeId, dealerId, set });
      expect(await statuses([...changes, strange])).not.toContain('quarantined');
      const held = await storage.ledger.bundleChanges({ programmeId, visitId: null }, ALL);
      expect(held?.find(({ id }) => id === strange.id)).toEqual(strange);
      expect(await statuses([strange])).toEqual(['duplicate']);
      const raw = JSON.stringify({ '\u0000': 1 });
      const refused = { ok: false, id: '', code: 'invalid-change', where: '\u0000', raw } as const;
      await storage.ledger.append([{ ...refused, replica: null, seq: null }], DELIVERY);
      expect(await storage.ledger.quarantine()).toMatchObject([{ raw }]);
    });

    test('takes as much as one push may bring', async () => {
      const made = makeProgramme(author);
      const changes = Array.from({ length: 2_000 }, (_, n) =>
        author.edit({ kind: 'programme', recordId: made.programmeId, dealerId: made.dealerId, set: { note: `${n}` } }),
      );
      await append(made.changes);
      expect(new Set(await statuses(changes))).toEqual(new Set(['stored']));
      const all = made.changes.length + changes.length;
      expect(await storage.ledger.have(author.replica, ALL)).toEqual({ contiguous: all, extras: [] });
      expect(await storage.ledger.position()).toBe(all);
    });

    test('the same change with its keys in another order is the same change', async () => {
      const { changes } = makeProgramme(author);
      await append(changes);
      const turned = changes.map((change) => Object.fromEntries(Object.entries(change).reverse()) as Change);
      expect(await statuses(turned)).toEqual(changes.map(() => 'duplicate'));
    });

    test('keeps another change under the same id aside, and the first one as it was', async () => {
      const programme = makeProgramme(author);
      const { auditId, changes } = makeAudit(author, programme, { answers: 1 });
      await append(changes);
      const forged = { ...(changes[1] as Change), lamport: 99 };
      expect(await statuses([forged])).toEqual(['id-conflict']);
      expect(byId(await storage.ledger.auditChanges(auditId, ALL))).toEqual(byId(changes));
      expect(await storage.ledger.quarantine()).toMatchObject([{ code: 'id-conflict', deviceId: 'device-1' }]);
      expect(await storage.ledger.quarantine()).toHaveLength(1);
    });

    test('holds a record to the kind and the dealer of its first change', async () => {
      const { dealerId, programmeId, changes } = makeProgramme(author);
      await append(changes);
      const note = { recordId: programmeId, set: { note: 'x' } };
      const moved = author.edit({ ...note, kind: 'programme', dealerId: author.newId() });
      const turned = author.edit({ ...note, kind: 'visit', dealerId });
      const fine = author.edit({ ...note, kind: 'programme', dealerId });
      expect(await statuses([moved, turned, fine])).toEqual(['dealer-conflict', 'kind-conflict', 'stored']);
    });

    test('a bad change stands in nobody’s way and is kept as it came, once', async () => {
      const { changes } = makeProgramme(author);
      const judged = [bad(author, 5), ...changes.map(good)];
      const { results } = await storage.ledger.append(judged, DELIVERY);
      expect(results.map(({ status }) => status)).toEqual(['quarantined', 'stored', 'stored', 'stored', 'stored']);
      await storage.ledger.append(judged, DELIVERY);
      expect(await storage.ledger.quarantine()).toEqual([
        { raw: '{"seq":5}', code: 'invalid-change', where: 'id', deviceId: 'device-1', at: DELIVERY.at },
      ]);
    });

    test('tells how far a replica’s changes are held without a gap, and what lies beyond', async () => {
      const programme = makeProgramme(author);
      const { changes } = makeAudit(author, programme, { answers: 6 });
      const all = [...programme.changes, ...changes];
      const held = async (...seqs: number[]) => {
        await append(all.filter(({ seq }) => seqs.includes(seq)));
        return storage.ledger.have(author.replica, ALL);
      };
      expect(await storage.ledger.have(author.replica, ALL)).toEqual({ contiguous: 0, extras: [] });
      expect(await held(2, 3, 6)).toEqual({ contiguous: 0, extras: [2, 3, 6] });
      expect(await held(1)).toEqual({ contiguous: 3, extras: [6] });
      await storage.ledger.append([bad(author, 4)], DELIVERY);
      expect(await storage.ledger.have(author.replica, ALL)).toEqual({ contiguous: 4, extras: [6] });
      expect(await held(5)).toEqual({ contiguous: 6, extras: [] });
    });

    test('notices two changes with one number of one replica, takes both, and says so each time', async () => {
      const { programmeId, dealerId, changes } = makeProgramme(author);
      expect((await append(changes)).fork).toBe(false);
      const set = { note: 'copy' };
      const edit = author.edit({ kind: 'programme', recordId: programmeId, dealerId, set });
      const twin = { ...edit, seq: 2 };
      expect(await append([twin])).toMatchObject({ fork: true, results: [{ status: 'stored' }] });
      expect((await append([twin])).fork).toBe(true);
      expect((await append(changes.slice(2))).fork).toBe(false);
    });

    test('gathers a programme or one of its visits with its dealer and its people, and nothing else', async () => {
      const programme = makeProgramme(author);
      const { dealerId, programmeId, visitId } = programme;
      const audit = makeAudit(author, programme, { answers: 2 });
      const secondId = author.newId();
      const second = author.edit({
        kind: 'visit',
        recordId: secondId,
        dealerId,
        set: { programmeId, no: 2, openedOn: '2026-12-23' },
      });
      const later = makeAudit(author, { dealerId, programmeId, visitId: secondId }, { answers: 2 });
      const other = newAuthor();
      const foreign = makeProgramme(other);
      const own = [...programme.changes, ...audit.changes, second, ...later.changes];
      await append([...foreign.changes, ...own]);
      const whole = await storage.ledger.bundleChanges({ programmeId, visitId: null }, ALL);
      expect(byId(whole ?? [])).toEqual(byId(own));
      const first = await storage.ledger.bundleChanges({ programmeId, visitId }, ALL);
      expect(byId(first ?? [])).toEqual(byId([...programme.changes, ...audit.changes]));
      expect(await storage.ledger.bundleChanges({ programmeId: author.newId(), visitId: null }, ALL)).toBeUndefined();
      expect(await storage.ledger.bundleChanges({ programmeId, visitId: foreign.visitId }, ALL)).toBeUndefined();
    });

    test('gives no record of another dealer away to whoever names it as a person', async () => {
      const [programme, foreign] = [makeProgramme(author), makeProgramme(newAuthor())];
      const { dealerId, programmeId } = programme;
      const set = { programmeId, startOn: '2026-11-23' };
      const naming = author.edit({ kind: 'programme', recordId: programmeId, dealerId, set });
      const forged = { ...naming, set: { ...set, auditor: foreign.visitId } };
      await append([...foreign.changes, ...programme.changes, forged]);
      const taken = await storage.ledger.bundleChanges({ programmeId, visitId: null }, only(dealerId));
      expect(taken?.map(({ recordId }) => recordId)).not.toContain(foreign.visitId);
    });

    test('lists a programme again when it, its dealer or one of its people has changed', async () => {
      const programme = makeProgramme(author);
      const { dealerId, programmeId } = programme;
      const foreign = makeProgramme(newAuthor());
      await append([...foreign.changes, ...programme.changes]);
      const changedAfter = async (position: number) => storage.ledger.programmesAfter(position, ALL);
      expect(await changedAfter(0)).toEqual([foreign.programmeId, programmeId]);
      const edits = [
        { kind: 'dealer', recordId: dealerId, dealerId, set: { city: '北京' } },
        { kind: 'person', recordId: author.personId, dealerId: null, set: { name: '李静' } },
        { kind: 'audit', recordId: author.newId(), dealerId, set: { programmeId } },
      ] as const;
      for (const edit of edits) {
        const before = await storage.ledger.position();
        expect(await changedAfter(before)).toEqual([]);
        await append([author.edit(edit)]);
        expect(await changedAfter(before)).toEqual([programmeId]);
      }
    });

    test('shows and takes nothing outside a narrow scope', async () => {
      const programme = makeProgramme(author);
      const { dealerId, programmeId } = programme;
      const audit = makeAudit(author, programme, { answers: 1, photos: 1, sealed: true });
      const [photo] = audit.photos;
      await append([...programme.changes, ...audit.changes]);
      await storage.photos.noteChecked({ whole: [], damaged: [photo?.sha256 ?? ''] }, DELIVERY.at);
      const elsewhere = only(author.newId());
      const here = only(dealerId);
      const { ledger, photos } = storage;
      const seen = async (scope: Scope) => [
        (await ledger.auditChanges(audit.auditId, scope)).length,
        (await ledger.bundleChanges({ programmeId, visitId: null }, scope))?.length,
        (await ledger.programmesAfter(0, scope)).length,
        (await ledger.have(author.replica, scope)).contiguous,
        await photos.isShown(photo?.sha256 ?? '', scope),
        (await ledger.sealedAuditsShowing(photo?.sha256 ?? '', scope)).length,
        (await ledger.sealedAuditsLacking(5, scope)).length,
      ];
      const count = programme.changes.length + audit.changes.length;
      expect(await seen(here)).toEqual([audit.changes.length, count, 1, count, true, 1, 1]);
      expect(await seen(elsewhere)).toEqual([0, undefined, 0, 0, false, 0, 0]);
      const edit = author.edit({ kind: 'programme', recordId: programmeId, dealerId, set: { note: 'x' } });
      expect(await statuses([edit], { scope: elsewhere })).toEqual(['out-of-scope']);
      expect(await statuses([edit], { scope: here })).toEqual(['stored']);
    });

    test('gives one receipt per seal, the first one for ever', async () => {
      const receipt = { sealId: 's1', auditId: 'a1', number: '20261123-AAAAAAAA', at: DELIVERY.at };
      const { give } = storage.receipts;
      expect(await give([receipt])).toEqual([receipt]);
      const other = { ...receipt, sealId: 's2' };
      expect(await give([{ ...receipt, number: '20261124-BBBBBBBB' }, other])).toEqual([receipt, other]);
      expect(await give([])).toEqual([]);
    });

    test('finds receipts by their number, in scope', async () => {
      const programme = makeProgramme(author);
      const { auditId, changes } = makeAudit(author, programme, { answers: 1 });
      await append([...programme.changes, ...changes]);
      const receipt = { sealId: 's3', auditId, number: '20261123-CCCCCCCC', at: DELIVERY.at };
      const { give, ofNumber } = storage.receipts;
      await give([receipt, { ...receipt, sealId: 's4', number: '20261123-DDDDDDDD' }]);
      expect(await ofNumber(receipt.number, ALL)).toEqual([receipt]);
      expect(await ofNumber(receipt.number, only(programme.dealerId))).toEqual([receipt]);
      expect(await ofNumber(receipt.number, only(author.newId()))).toEqual([]);
      expect(await ofNumber('20261123-EEEEEEEE', ALL)).toEqual([]);
    });

    test('lists photos page by page; one that was found damaged is not held until it comes again', async () => {
      const { photos } = storage;
      const row = (sha256: string) => ({ sha256, bytes: 10, deviceId: 'd1' });
      for (const sha256 of ['c', 'a', 'b']) await photos.add(row(sha256), DELIVERY.at);
      expect(await photos.after('', 2)).toEqual([row('a'), row('b')]);
      expect(await photos.after('b', 2)).toEqual([row('c')]);
      await photos.noteChecked({ whole: ['b'], damaged: ['a', 'c'] }, DELIVERY.at);
      expect([await photos.find('a'), await photos.find('b')]).toEqual([undefined, row('b')]);
      expect(await storage.sizes()).toMatchObject({ photos: 3, photoBytes: 30, lost: 2, noticesWaiting: 0 });
      await photos.add(row('a'), DELIVERY.at);
      await photos.noteChecked({ whole: ['c'], damaged: [] }, DELIVERY.at);
      expect([await photos.find('a'), await photos.find('c')]).toEqual([row('a'), row('c')]);
      await photos.add({ ...row('b'), bytes: 11 }, DELIVERY.at);
      expect(await photos.find('b')).toEqual({ ...row('b'), bytes: 11 });
    });

    test('lets one at a time do what may be done by one only; the other is told so at once', async () => {
      const tried = await storage.tryAlone(async () => [await storage.tryAlone(async () => 'second'), 'first']);
      expect(tried).toEqual([undefined, 'first']);
      expect(await storage.tryAlone(async () => 'later')).toBe('later');
    });

    test('keeps how far hashing photos anew has come', async () => {
      const { photos } = storage;
      expect(await photos.recheckState()).toEqual({ begunAt: null, endedAt: 0, after: '', count: 0 });
      const state = { begunAt: 5, endedAt: 3, after: 'b', count: 20 };
      for (const count of [1, 20]) await photos.noteRecheck({ ...state, count });
      expect(await photos.recheckState()).toEqual(state);
    });

    test('says whether it can be written', async () => {
      await expect(storage.probe()).resolves.toBeUndefined();
    });
  });
}
