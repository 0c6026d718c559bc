import { liveQuery } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { auditsOfDealer, newestAudits } from './audits.ts';
import { type OpenAudit, openAudit } from './openAudit.ts';
import { startAudit } from './startAudit.ts';
import { openTablet, type Tablet } from './tablet.ts';
import { unsent } from './unsent.ts';

const DEALER = '01900000-0000-7000-8000-00000000d001';
let count = 0;
let tablet: Tablet;
let sameId = false;
let lastBytes = new Uint8Array(10);

/** Makes the id before once more when told to. */
function random(bytes: number): Uint8Array {
  if (!sameId) lastBytes = crypto.getRandomValues(new Uint8Array(bytes));
  return lastBytes;
}

afterEach(async () => {
  sameId = false;
  await tablet.db.delete();
});

async function openNew(): Promise<OpenAudit> {
  count += 1;
  tablet = await openTablet({ name: `audit-transaction-${count}`, now: () => 1_800_000_000_000, random });
  const id = await startAudit(tablet, {
    dealerId: DEALER,
    programmeId: '01900000-0000-7000-8000-00000000d002',
    visitId: '01900000-0000-7000-8000-00000000d003',
    templateId: 'tpl-morning-meeting',
    templateVersion: 1,
    sections: null,
  });
  const audit = await openAudit(tablet, id);
  if (!audit) throw new Error('did not open');
  return audit;
}

const itemIds = ({ template }: OpenAudit): string[] =>
  template.sections.flatMap(({ items }) => items.map(({ id }) => id));

/** Every result of a live query, and a wait for one that is as it should be. */
function watched<T>(query: () => Promise<T>): { until: (good: (value: T) => boolean) => Promise<T> } {
  let latest: { value: T } | undefined;
  let wake = (): void => {};
  liveQuery(query).subscribe((value) => {
    latest = { value };
    wake();
  });
  const until = async (good: (value: T) => boolean): Promise<T> => {
    while (!latest || !good(latest.value)) await new Promise<void>((next) => (wake = next));
    return latest.value;
  };
  return { until };
}

test('live queries see a tap: the list by time, the list of the dealer, the rows by id and what is unsent', async () => {
  const audit = await openNew();
  const newest = watched(() => newestAudits(tablet));
  const ofDealer = watched(() => auditsOfDealer(tablet, DEALER));
  const header = watched(() => tablet.db.audits.get(audit.id));
  const body = watched(() => tablet.db.bodies.get(audit.id));
  const waiting = watched(() => unsent(tablet));
  await Promise.all([
    newest.until(([first]) => first?.tally.answered === 0),
    ofDealer.until(([first]) => first?.tally.answered === 0),
    header.until((row) => row?.tally.answered === 0),
    body.until((row) => row?.lamport === 1),
    waiting.until(({ changes }) => changes === 1),
  ]);

  audit.answer(itemIds(audit)[0] ?? '', 'yes');

  await newest.until(([first]) => first?.tally.answered === 1);
  await ofDealer.until(([first]) => first?.tally.answered === 1);
  await header.until((row) => row?.tally.answered === 1);
  await body.until((row) => row?.lamport === 2);
  await waiting.until(({ changes }) => changes === 2);
  expect(audit.state().saving).toEqual({ name: 'saved' });
});

test('a tap on a connection that the browser has closed is written on a new one', async () => {
  const audit = await openNew();
  tablet.db.backendDB().close();
  audit.answer(itemIds(audit)[0] ?? '', 'no');
  await audit.retry();
  expect(audit.state().saving).toEqual({ name: 'saved' });
  expect(await tablet.db.changes.count()).toBe(2);
  expect((await tablet.db.audits.get(audit.id))?.tally.answered).toBe(1);
});

test('changes get their numbers without gaps, also after a write that failed as a whole', async () => {
  const audit = await openNew();
  const [first = '', second = ''] = itemIds(audit);
  audit.answer(first, 'yes');
  await audit.retry();
  // The same id again breaks the unique index, and with it the whole transaction.
  sameId = true;
  audit.answer(second, 'yes');
  await audit.retry();
  expect(audit.state().saving).toEqual({ name: 'failed', problem: 'unknown', edits: 1 });
  expect((await tablet.db.audits.get(audit.id))?.tally.answered).toBe(1);

  await tablet.db.changes.delete(2);
  await audit.retry();
  expect(audit.state().saving).toEqual({ name: 'saved' });
  expect((await tablet.db.changes.toArray()).map(({ seq }) => seq)).toEqual([1, 3]);
});
