import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  beginNeeds,
  card,
  inCard,
  MOTIVE,
  openNeeds,
  QUESTIONING,
  type Started,
  startNeeds,
} from '../../../../tests/support/auditScreen.tsx';
import { failWrites, healIdb } from '../../../../tests/support/idbFaults.ts';
import { SALES_PROCESS_V1 } from '../../../domain/catalogue/templates/salesProcess.v1.ts';
import { changesOf } from '../../../store/ledger.ts';
import { mergeChanges } from '../../../store/merge.ts';
import { openAudit } from '../../../store/openAudit.ts';
import { pastAnswers } from '../../../store/pastAnswers.ts';
import { rescued } from '../../../store/rescue.ts';

let started: Started;

beforeEach(async () => {
  started = await beginNeeds();
});

afterEach(healIdb);

const tap = (itemId: string, name: RegExp): boolean => fireEvent.click(inCard(itemId).getByRole('radio', { name }));

/** Somebody else answers the same item, without having seen what this tablet says. */
async function answeredElsewhere(value: string): Promise<void> {
  const { tablet, auditId } = started;
  const own = (await changesOf(tablet, [auditId])).find(({ set }) => `answers.${MOTIVE}.value` in set);
  if (!own) throw new Error('not answered here');
  const id = '0199ffff-ffff-7fff-bfff-ffffffffffff';
  const other = { ...own, id, replica: id, author: id, set: { [`answers.${MOTIVE}.value`]: value } };
  await mergeChanges(tablet, { changes: [other], photos: [], templateOf: () => SALES_PROCESS_V1, relay: false });
}

test('two answers that disagree are both shown, and one tap settles them', async () => {
  const audit = await openAudit(started.tablet, started.auditId);
  audit?.answer(MOTIVE, 'yes');
  await audit?.close();
  await answeredElsewhere('no');
  await openNeeds(started);
  expect(inCard(MOTIVE).getByText('两处答案不一致，请选定一个')).toBeInTheDocument();
  fireEvent.click(await inCard(MOTIVE).findByRole('button', { name: /^是.*王芳/ }));
  expect(inCard(MOTIVE).queryByText('两处答案不一致，请选定一个')).toBeNull();
  await waitFor(async () => {
    const body = await started.tablet.db.bodies.get(started.auditId);
    expect(body?.fields[`answers.${MOTIVE}.value`]).toBe('yes');
    expect(body?.conflicts).toEqual({});
  });
});

describe('when the tablet cannot keep an edit', () => {
  test('it says so instead of "saved", tells what is safe, and saves it on the next try', async () => {
    await openNeeds(started);
    failWrites({ store: 'changes', error: 'UnknownError', times: 1 });
    tap(MOTIVE, /^是/);
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('1 处修改还没有存进平板');
    expect(screen.queryByText('已保存')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '再存一次' }));
    await screen.findByText('已保存');
    const body = await started.tablet.db.bodies.get(started.auditId);
    expect(body?.fields[`answers.${MOTIVE}.value`]).toBe('yes');
  });

  test('a lost connection blocks every input and keeps the edit for after the reload', async () => {
    await openNeeds(started);
    started.tablet.db.close();
    tap(QUESTIONING, /^3/);
    expect(await screen.findByRole('dialog', { name: '正在重新连接本机数据库' })).toBeInTheDocument();
    await waitFor(() => expect(rescued().map(({ set }) => set)).toEqual([{ [`answers.${QUESTIONING}.value`]: 3 }]));
  });
});

test('the sheet of an item shows the other visits and who changed what', async () => {
  const { tablet, place, auditId } = started;
  const later = await startNeeds(tablet, place);
  const before = await openAudit(tablet, auditId);
  before?.answer(MOTIVE, 'partly');
  await before?.close();
  const same = { auditId: later, programmeId: place.programmeId, templateId: 'tpl-sales-process', itemId: MOTIVE };
  expect((await pastAnswers(tablet, same)).map(({ answer }) => answer.value)).toEqual(['partly']);

  await openNeeds({ tablet, auditId: later });
  tap(MOTIVE, /^是/);
  await screen.findByText('已保存');
  fireEvent.click(card(MOTIVE).querySelector('[data-act="guide"]') as HTMLElement);
  const sheet = await screen.findByRole('dialog', { name: '4.1 购买动机' });
  await waitFor(() => expect(sheet).toHaveTextContent(/第 1 次访店部分/));
  await waitFor(() => expect(sheet).toHaveTextContent(/修改记录是王芳/));
});
