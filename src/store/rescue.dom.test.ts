import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import { failWrites, healIdb } from '../../tests/support/idbFaults.ts';
import { atWork, opened, ownClock } from '../../tests/support/tablets.ts';
import { answerOf } from '../domain/answers.ts';
import { fold } from '../domain/fold.ts';
import { changesOf } from './ledger.ts';
import { recoverRescue } from './recoverRescue.ts';
import { forgetRescued, keepRescue, rescued } from './rescue.ts';
import { startTablet } from './start.ts';

afterEach(() => {
  healIdb();
  forgetRescued(rescued());
});

/** A page whose database went away while somebody was typing; it keeps aside what it could not save. */
async function brokenPage() {
  const work = await atWork();
  const { audit, items } = work;
  audit.answer(items[0], 'yes');
  await audit.retry();
  failWrites({ store: 'changes', error: 'InvalidStateError' });
  audit.answer(items[1], 'no');
  audit.write(items[1], 'note', '地面湿滑');
  await audit.close();
  keepRescue(audit.unsaved());
  healIdb();
  return work;
}

describe('edits that a page could not save before it had to reload', () => {
  test('are back when the app starts again, under the ids that they had', async () => {
    const { tablet, audit, items } = await brokenPage();
    const ids = audit.unsaved().map(({ id }) => id);
    tablet.db.close();
    const { tablet: next, rescuedEdits } = await startTablet({ name: tablet.db.name, now: ownClock() });
    expect(rescuedEdits).toBe(2);
    const again = await opened(next, audit.id);
    expect(answerOf(again.state().record.fields, items[1])).toEqual({ value: 'no', reason: '', note: '地面湿滑' });
    expect(again.state().header.tally.answered).toBe(2);
    const changes = await changesOf(next, [audit.id]);
    expect(changes.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
    expect(again.state().record).toEqual(fold(changes));
    expect(rescued()).toEqual([]);
  });

  test('are put back once, also when the page had stored them after all', async () => {
    const { tablet, audit } = await brokenPage();
    const drafts = audit.unsaved();
    await audit.retry();
    const stored = await changesOf(tablet, [audit.id]);
    expect(await recoverRescue(tablet)).toBe(2);
    expect(await changesOf(tablet, [audit.id])).toEqual(stored);
    keepRescue(drafts);
    await recoverRescue(tablet);
    expect(await changesOf(tablet, [audit.id])).toEqual(stored);
  });

  test('stay kept aside until the database has taken them', async () => {
    const { tablet } = await brokenPage();
    failWrites({ store: 'bodies', error: 'UnknownError' });
    const start = await startTablet({ name: tablet.db.name });
    expect(start.rescuedEdits).toBe(0);
    expect(rescued()).toHaveLength(2);
    healIdb();
    expect(await recoverRescue(tablet)).toBe(2);
  });

  test('of an audit that is not on this tablet stay kept aside: nobody else has them', async () => {
    const { tablet, audit } = await brokenPage();
    await tablet.db.audits.delete(audit.id);
    expect(await recoverRescue(tablet)).toBe(0);
    expect(rescued()).toHaveLength(2);
  });

  test('are kept beside those of other audits, each once', async () => {
    const one = await brokenPage();
    keepRescue(one.audit.unsaved());
    const other = await brokenPage();
    expect(rescued()).toHaveLength(4);
    expect(new Set(rescued().map(({ recordId }) => recordId))).toEqual(new Set([one.audit.id, other.audit.id]));
  });

  test('survive when one of the two places is full or damaged', async () => {
    const { audit } = await brokenPage();
    sessionStorage.setItem('showroom-audit:rescue', '[{"id":');
    expect(rescued().map(({ id }) => id)).toEqual(audit.unsaved().map(({ id }) => id));
  });
});
