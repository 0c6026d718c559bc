import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { failWrites, healIdb, watchWrites } from '../../tests/support/idbFaults.ts';
import {
  answerEverything,
  arrive,
  atWork,
  beginAudit,
  newTablet,
  opened,
  SIGNATURE,
  secondWindow,
  shot,
  storedBody,
} from '../../tests/support/tablets.ts';
import { fold } from '../domain/fold.ts';
import { makeBundleFile, noteSaved } from './bundleOut.ts';
import { changesOf } from './ledger.ts';
import { openVisit, saveDealer, saveProfile, saveProgramme, setDeleted } from './recordEdits.ts';
import { startAudit } from './startAudit.ts';
import { problemOf } from './storeProblem.ts';
import type { Tablet } from './tablet.ts';

afterEach(healIdb);

const dealer = { name: '南昌江铃', code: '', city: '', note: '' };

async function everything({ db }: Tablet): Promise<Record<string, unknown[]>> {
  const tables = db.tables.filter(({ name }) => name !== 'meta');
  return Object.fromEntries(await Promise.all(tables.map(async (table) => [table.name, await table.toArray()])));
}

async function sequence({ db }: Tablet): Promise<number[]> {
  return (await db.changes.toArray()).map(({ seq }) => seq);
}

describe('one commit', () => {
  test('is record, change and place in the outbox at once', async () => {
    const tablet = await newTablet();
    const id = await saveDealer(tablet, dealer);
    const [change] = await tablet.db.changes.toArray();
    expect(change).toMatchObject({
      recordId: id,
      kind: 'dealer',
      seq: 1,
      lamport: 1,
      base: {},
      replica: tablet.replica,
    });
    expect(await tablet.db.records.get(id)).toMatchObject(fold(await changesOf(tablet, [id])));
  });

  test.each(['changes', 'records'])('leaves nothing at all when writing to %s fails', async (store) => {
    const tablet = await newTablet();
    await saveDealer(tablet, dealer);
    const before = await everything(tablet);
    failWrites({ store, error: 'UnknownError', times: 1 });
    await expect(saveDealer(tablet, dealer)).rejects.toThrow(/injected/);
    expect(await everything(tablet)).toEqual(before);
  });

  test.each(['changes', 'audits', 'bodies'])(
    'of a tap leaves nothing at all when writing to %s fails',
    async (store) => {
      const { tablet, audit, items } = await atWork();
      const before = await everything(tablet);
      failWrites({ store, error: 'UnknownError' });
      audit.answer(items[0], 'yes');
      await audit.retry();
      expect(audit.state().saving).toMatchObject({ name: 'failed', edits: 1 });
      expect(await everything(tablet)).toEqual(before);
    },
  );

  test.each(['changes', 'photos', 'photoBytes', 'bodies'])(
    'of a photo leaves nothing at all when writing to %s fails',
    async (store) => {
      const { tablet, audit, items } = await atWork();
      const before = await everything(tablet);
      failWrites({ store, error: 'QuotaExceededError', times: 1 });
      expect(await audit.addPhoto(items[0], shot(1))).toBe('quota');
      expect(await everything(tablet)).toEqual(before);
    },
  );
});

describe('the numbers of a tablet', () => {
  test('are 1, 2, 3 … without a gap, whatever commits were aborted in between', async () => {
    const fates = fc.array(fc.constantFrom('ok', 'changes', 'records'), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fates, async (fate) => {
        const tablet = await newTablet();
        for (const store of fate) {
          if (store !== 'ok') failWrites({ store, error: 'UnknownError', times: 1 });
          await saveDealer(tablet, dealer).catch(() => undefined);
          healIdb();
        }
        const kept = fate.filter((store) => store === 'ok').length;
        expect(await sequence(tablet)).toEqual(Array.from({ length: kept }, (_, i) => i + 1));
      }),
      { numRuns: 40 },
    );
  });

  test('are one row of numbers over both audits that are being filled in', async () => {
    const { tablet, place, audit, items } = await atWork();
    const other = await opened(tablet, await beginAudit(tablet, place, 'evening-meeting'));
    const [theirs] = other.template.sections.flatMap((section) => section.items.map(({ id }) => id)) as [string];
    for (const value of ['yes', 'no', 'partly'] as const) {
      audit.answer(items[0], value);
      other.answer(theirs, value);
    }
    await Promise.all([audit.close(), other.close()]);
    const seqs = await sequence(tablet);
    expect(seqs).toEqual(seqs.map((_, i) => i + 1));
    for (const id of [audit.id, other.id]) {
      expect(await storedBody(tablet, id)).toEqual(fold(await changesOf(tablet, [id])));
    }
  });

  test('are shared by two windows of one tablet', async () => {
    const tablet = await newTablet();
    const window = await secondWindow(tablet);
    await Promise.all([tablet, window, tablet, window].map((one) => saveDealer(one, dealer)));
    expect(await sequence(tablet)).toEqual([1, 2, 3, 4]);
    expect(window.replica).toBe(tablet.replica);
  });
});

test('everything that may be shown as saved is asked to be on disk, not in a cache, before it is', async () => {
  const begun = watchWrites();
  const tablet = await newTablet();
  await saveProfile(tablet, { name: '王芳', role: 'bec-consultant' });
  const place = await arrive(tablet);
  await saveProgramme(
    tablet,
    { startOn: '2026-11-24', consultant: '', fieldRep: '', note: '' },
    { dealerId: place.dealerId },
  );
  await openVisit(tablet, { ...place, no: 3, openedOn: '2026-11-23' });
  const scrap = await saveDealer(tablet, dealer);
  await setDeleted(tablet, scrap, true);
  await startAudit(tablet, { ...place, templateId: 'tpl-evening-meeting', templateVersion: 1, sections: null });
  const audit = await opened(tablet, await beginAudit(tablet, place));
  await answerEverything(audit);
  await audit.addPhoto(audit.template.sections[0]?.items[0]?.id ?? '', shot(1));
  await audit.seal(SIGNATURE);
  await audit.reopen('改');
  const bundle = await makeBundleFile(tablet, { kind: 'visit', id: place.visitId });
  if (bundle.ok) await noteSaved(tablet, bundle.audits);
  const spanned = new Set(begun.flatMap(({ stores }) => stores));
  expect([...spanned].sort()).toEqual([
    'audits',
    'bodies',
    'changes',
    'copies',
    'meta',
    'photoBytes',
    'photos',
    'records',
  ]);
  expect(new Set(begun.map(({ durability }) => durability))).toEqual(new Set(['strict']));
});

describe('a failure of the database', () => {
  test.each([
    ['QuotaExceededError', 'quota'],
    ['UnknownError', 'unknown'],
    ['InvalidStateError', 'connection-lost'],
  ] as const)('that the browser calls %s is told as "%s"', async (error, problem) => {
    const tablet = await newTablet();
    failWrites({ store: 'changes', error });
    const failure = await saveDealer(tablet, dealer).catch((reason: unknown) => reason);
    expect(problemOf(failure)).toBe(problem);
  });

  test('does not make a person of a first run that was not stored', async () => {
    const tablet = await newTablet();
    failWrites({ store: 'meta', error: 'QuotaExceededError', times: 1 });
    await expect(saveProfile(tablet, { name: '王芳', role: 'field-rep' })).rejects.toThrow(/injected/);
    expect(tablet.author).toBe('');
    expect(await everything(tablet)).toMatchObject({ changes: [], records: [] });
    await saveProfile(tablet, { name: '王芳', role: 'field-rep' });
    expect(tablet.author).not.toBe('');
  });
});
