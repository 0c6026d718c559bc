import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Change } from '../../src/domain/change.ts';
import { type Member, type Scope, scope } from '../../src/endpoint/scope.ts';
import type { Delivery, Judged, Storage } from '../../src/endpoint/storage/storage.ts';
import { type Author, makeAudit, makeProgramme, newAuthor } from '../support/changes.ts';
import { EVERYTHING } from '../support/scopes.ts';
import { seedMember } from '../support/seededDevices.ts';

type Opened = { readonly storage: Storage; readonly close: () => Promise<void> };

const NOW = 1_000_000;
const AT = '2026-11-23T02:00:00.000Z';

const good = (change: Change): Judged => ({ ok: true, change, body: JSON.stringify(change) });

/** What every database behind the endpoint must do for people, their devices and their rights. */
export function peopleContract(name: string, open: () => Promise<Opened>): void {
  describe(`people and devices in ${name}`, () => {
    let opened: Opened;
    let storage: Storage;
    let author: Author;
    beforeEach(async () => {
      opened = await open();
      storage = opened.storage;
      author = newAuthor();
    });
    afterEach(() => opened.close());

    const member = (said: Partial<Member> = {}): Promise<Member> => seedMember(storage, NOW, said);
    const newCode = async (more: {
      readonly tries: number;
      readonly memberId?: string;
      readonly hash?: Uint8Array;
    }) => {
      const memberId = more.memberId ?? (await member()).id;
      const code = { name: 'AB', salt: new Uint8Array([1]), hash: new Uint8Array([2]), expiresAt: NOW + 10 };
      await storage.devices.addCode({ ...code, ...more, memberId });
    };
    const device = (id: string) => ({ id, label: 'tablet', tokenHash: new Uint8Array([3]) });
    async function enrolled(id: string, said: Partial<Member> = {}): Promise<Member> {
      const owner = await member(said);
      await newCode({ tries: 1, memberId: owner.id });
      const code = await storage.devices.takeTry('AB', NOW);
      expect(await storage.devices.redeem(code?.id ?? 0, device(id), NOW)).toBe(true);
      return owner;
    }
    const statuses = async (changes: readonly Change[], allowed: Scope, more: Partial<Delivery> = {}) => {
      const delivery = {
        deviceId: 'd',
        via: 'sync',
        replica: author.replica,
        at: AT,
        scope: allowed,
        ...more,
      } as const;
      const { results } = await storage.ledger.append(changes.map(good), delivery);
      return results.map(({ status, code, where }) => (code ? `${code} ${where}` : status));
    };

    test('a code enrols one device of its member, within its time and its tries', async () => {
      const { devices } = storage;
      const owner = await member({ role: 'field-rep', dealers: [author.newId()] });
      await newCode({ tries: 2, memberId: owner.id });
      expect(await devices.takeTry('ZZ', NOW)).toBeUndefined();
      expect(await devices.takeTry('AB', NOW + 10)).toBeUndefined();
      const found = await devices.takeTry('AB', NOW);
      expect(found).toMatchObject({ salt: new Uint8Array([1]), hash: new Uint8Array([2]) });
      expect(await devices.count()).toBe(0);
      expect(await devices.redeem(found?.id ?? 0, device('d1'), NOW)).toBe(true);
      expect(await devices.redeem(found?.id ?? 0, device('d2'), NOW)).toBe(false);
      expect(await devices.takeTry('AB', NOW)).toBeUndefined();
      expect(await devices.find('d1')).toMatchObject({ id: 'd1', member: owner, revoked: null, report: null });
      expect(await devices.find('d2')).toBeUndefined();
      expect(await devices.count()).toBe(1);
    });

    test('a code is spent after its tries, and a new one may have its name', async () => {
      const { devices } = storage;
      await newCode({ tries: 2 });
      expect([await devices.hasLiveCode(NOW), await devices.hasLiveCode(NOW, 'AB')]).toEqual([true, true]);
      expect(await devices.hasLiveCode(NOW, 'ZZ')).toBe(false);
      for (const left of [true, true, false]) expect((await devices.takeTry('AB', NOW)) !== undefined).toBe(left);
      expect(await devices.hasLiveCode(NOW)).toBe(false);
      await newCode({ hash: new Uint8Array([9]), tries: 1 });
      expect(await devices.takeTry('AB', NOW)).toMatchObject({ hash: new Uint8Array([9]) });
      await newCode({ tries: 1 });
      await devices.dropCodes();
      expect(await devices.hasLiveCode(NOW)).toBe(false);
    });

    test('what is said of a member counts at once, for his devices too', async () => {
      const [one, other] = [author.newId(), author.newId()];
      const owner = await enrolled('d1');
      const changed: Member = { ...owner, name: '陈经理', role: 'sales-manager', dealers: [one, other].sort() };
      expect(await storage.members.save(changed, NOW)).toBe(true);
      expect(await storage.members.find(owner.id)).toEqual(changed);
      expect((await storage.devices.find('d1'))?.member).toEqual(changed);
      expect(await storage.members.save({ ...changed, dealers: [] }, NOW)).toBe(true);
      expect((await storage.devices.find('d1'))?.member.dealers).toEqual([]);
      expect(await storage.members.find(author.newId())).toBeUndefined();
    });

    test('lists members in the order in which they were added', async () => {
      const members = [await member({ name: '丙' }), await member({ name: '甲' }), await member({ name: '乙' })];
      await storage.members.save({ ...(members[0] as Member), active: false }, NOW);
      expect((await storage.members.list()).map(({ name: each, active }) => [each, active])).toEqual([
        ['丙', false],
        ['甲', true],
        ['乙', true],
      ]);
    });

    test('the last one who manages keeps that right', async () => {
      const { members } = storage;
      const first = await member({ manages: true });
      for (const less of [{ manages: false }, { active: false }]) {
        expect(await members.save({ ...first, ...less }, NOW)).toBe(false);
        expect(await members.find(first.id)).toEqual(first);
      }
      const second = await member({ role: 'admin', dealers: [] });
      expect(await members.save({ ...first, manages: false }, NOW)).toBe(true);
      expect(await members.save({ ...second, active: false }, NOW)).toBe(false);
    });

    test('tells of each device when it was seen, what it said of itself, and how it was withdrawn', async () => {
      const { devices } = storage;
      const owner = await enrolled('d1');
      const entry = { id: 'd1', memberId: owner.id, label: 'tablet', enrolledAt: NOW, wipedAt: null };
      const fresh = { ...entry, seenAt: NOW, report: null, revoked: null, revokedAt: null };
      expect(await devices.list()).toEqual([fresh]);
      const report = { app: '1.2.3', unsent: 40 };
      await devices.seen('d1', NOW + 1, report);
      await devices.seen('d1', NOW + 2, null);
      expect(await devices.list()).toEqual([{ ...fresh, seenAt: NOW + 2, report }]);
      expect(await devices.find('d1')).toMatchObject({ seenAt: NOW + 2, report });
      expect(await devices.revoke('d2', 'keep', NOW)).toBe(false);
      await devices.noteWiped('d1', NOW + 3);
      expect(await devices.revoke('d1', 'keep', NOW + 3)).toBe(true);
      await devices.noteWiped('d1', NOW + 4);
      expect(await devices.revoke('d1', 'wipe', NOW + 5)).toBe(true);
      const revoked = { ...fresh, seenAt: NOW + 2, report, revoked: 'wipe', revokedAt: NOW + 3 };
      expect(await devices.list()).toEqual([revoked]);
      await devices.noteWiped('d1', NOW + 6);
      expect(await devices.revoke('d1', 'keep', NOW + 7)).toBe(false);
      expect(await devices.list()).toEqual([{ ...revoked, wipedAt: NOW + 6 }]);
    });

    test('a dealer whom nobody knows becomes one of those of the consultant who brings him', async () => {
      const [mine, theirs] = [makeProgramme(author), makeProgramme(newAuthor())];
      await statuses(theirs.changes, EVERYTHING);
      const own = await member({ dealers: [] });
      const note = {
        kind: 'dealer',
        recordId: theirs.dealerId,
        dealerId: theirs.dealerId,
        set: { note: 'x' },
      } as const;
      expect(await statuses([...mine.changes, author.edit(note)], scope({ member: own }))).toEqual([
        ...mine.changes.map(() => 'stored'),
        'out-of-scope dealerId',
      ]);
      expect((await storage.members.find(own.id))?.dealers).toEqual([mine.dealerId]);
      const manager = await member({ role: 'sales-manager', dealers: [author.newId()] });
      const fresh = author.newId();
      const staff = author.edit({ kind: 'staff', recordId: author.newId(), dealerId: fresh, set: { name: '张伟' } });
      expect(await statuses([staff], scope({ member: manager }))).toEqual(['out-of-scope dealerId']);
    });

    test('what a role may not say is kept aside and told; what is held already is a duplicate for whoever sees it', async () => {
      const programme = makeProgramme(author);
      const { dealerId, programmeId } = programme;
      const { changes } = makeAudit(author, programme, { answers: 1 });
      const manager = scope({ member: await member({ role: 'sales-manager', dealers: [dealerId] }) });
      const on = { programmeId, agenda: 'morning', on: '2026-11-23' };
      const meeting = author.edit({ kind: 'meeting', recordId: author.newId(), dealerId, set: on });
      await statuses(programme.changes, EVERYTHING);
      expect(await statuses([...changes, meeting], manager)).toEqual([
        ...changes.map(() => 'out-of-scope kind'),
        'stored',
      ]);
      expect(await statuses(changes, EVERYTHING)).toEqual(changes.map(() => 'stored'));
      expect(await statuses(changes, manager)).toEqual(changes.map(() => 'duplicate'));
    });

    test('what was refused to somebody who only passed it on does not count as held', async () => {
      const programme = makeProgramme(author);
      await statuses(programme.changes, EVERYTHING);
      const { changes } = makeAudit(author, programme, { answers: 1 });
      const held = async () => (await storage.ledger.have(author.replica, EVERYTHING)).contiguous;
      const before = await held();
      const manager = scope({ member: await member({ role: 'sales-manager', dealers: [programme.dealerId] }) });
      await statuses(changes, manager, { replica: author.newId() });
      expect(await held()).toBe(before);
      await statuses(changes, manager);
      expect(await held()).toBe(before + changes.length);
    });

    test('tells of dealers only their own records, and only those in scope', async () => {
      const [one, other] = [makeProgramme(author), makeProgramme(newAuthor())];
      await statuses([...one.changes, ...other.changes], EVERYTHING);
      const told = async (allowed: Scope) =>
        (await storage.ledger.dealerChanges(allowed)).map(({ recordId }) => recordId);
      expect((await told(EVERYTHING)).sort()).toEqual([one.dealerId, other.dealerId].sort());
      expect(await told({ ...EVERYTHING, dealers: [other.dealerId] })).toEqual([other.dealerId]);
    });
  });
}
