import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { newTablet, renderWithTablet } from '../../../../tests/setup/renderWithTablet.tsx';
import type { PersonRole } from '../../../domain/records.ts';
import { addAction, moveAction, writeAction } from '../../../store/actionEdits.ts';
import { actionById } from '../../../store/actions.ts';
import { saveFields } from '../../../store/fieldRecords.ts';
import { saveDealer, saveProfile, saveProgramme } from '../../../store/recordEdits.ts';
import type { Tablet } from '../../../store/tablet.ts';
import { ActionScreen } from './ActionScreen.tsx';

type Made = { readonly tablet: Tablet; readonly actionId: string; readonly dealerId: string };

async function actionAt(role: PersonRole): Promise<Made> {
  const tablet = await newTablet();
  await saveProfile(tablet, { name: '王芳', role });
  const dealerId = await saveDealer(tablet, { name: '南昌福瑞', code: '', city: '', note: '' });
  const input = { startOn: '2026-11-23', consultant: '', fieldRep: '', note: '' };
  const programmeId = await saveProgramme(tablet, input, { dealerId });
  const action = { title: '清理门前', ownerId: '', ownerName: '李敏', dueOn: '2026-01-05', step: '', evidence: '' };
  return { tablet, dealerId, actionId: await addAction(tablet, action, { dealerId, programmeId }) };
}

const stateOf = async ({ tablet, actionId }: Made): Promise<string | undefined> =>
  (await actionById(tablet, actionId))?.state;

test('an owner reports an action as done once words or a photo show it', async () => {
  const made = await actionAt('sales-manager');
  const user = userEvent.setup();
  await renderWithTablet(<ActionScreen actionId={made.actionId} />, { tablet: made.tablet });
  expect(await screen.findByText('逾期')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '报告完成' })).toBeDisabled();
  await user.type(screen.getByRole('textbox', { name: '完成说明' }), '已清理，专人负责');
  await user.tab();
  await waitFor(() => expect(screen.getByRole('button', { name: '报告完成' })).toBeEnabled());
  await user.click(screen.getByRole('button', { name: '报告完成' }));
  expect(await screen.findByText('待验证', { selector: 'span' })).toBeInTheDocument();
  expect(await stateOf(made)).toBe('done');
});

test('a sales manager cannot verify, and reads why', async () => {
  const made = await actionAt('sales-manager');
  await moveAction(made.tablet, { id: made.actionId, dealerId: made.dealerId }, { name: 'finish', to: 'done' });
  await renderWithTablet(<ActionScreen actionId={made.actionId} />, { tablet: made.tablet });
  expect(await screen.findByRole('button', { name: '验证通过' })).toBeDisabled();
  expect(screen.getByText(/由 BEC顾问或市场代表验证.*销售经理/)).toBeInTheDocument();
});

test('a consultant sends an action back with a reason, which its owner then sees', async () => {
  const made = await actionAt('bec-consultant');
  const action = { id: made.actionId, dealerId: made.dealerId };
  await writeAction(made.tablet, action, { field: 'doneNote', text: '已清理' });
  await moveAction(made.tablet, action, { name: 'finish', to: 'done' });
  const user = userEvent.setup();
  await renderWithTablet(<ActionScreen actionId={made.actionId} />, { tablet: made.tablet });
  await user.click(await screen.findByRole('button', { name: '退回' }));
  expect(screen.getByRole('button', { name: '确认退回' })).toBeDisabled();
  await user.type(screen.getByRole('textbox', { name: '退回的原因' }), '只清了一半');
  await user.click(screen.getByRole('button', { name: '确认退回' }));
  expect(await screen.findByText(/王芳 于 .* 退回/)).toBeInTheDocument();
  const history = screen.getByRole('region', { name: '修改记录' });
  await waitFor(() => expect(within(history).getByText(/已退回 · 只清了一半/)).toBeInTheDocument());
  expect(await stateOf(made)).toBe('rejected');
});

test('an owner writes how it goes before it is done, and the history tells of each photo by itself', async () => {
  const made = await actionAt('sales-manager');
  const complaints = vi.spyOn(console, 'error');
  const photo = { itemId: 'after', sha256: 'a'.repeat(64), bytes: 1, width: 1, height: 1 };
  const set = Object.fromEntries(
    ['1', '2'].map((n) => [
      `photos.0199aaaa-0000-7000-8000-00000000000${n}`,
      { ...photo, takenAt: `2026-11-23T08:00:0${n}.000Z` },
    ]),
  );
  await saveFields(made.tablet, { kind: 'action', recordId: made.actionId, dealerId: made.dealerId, set });
  const user = userEvent.setup();
  await renderWithTablet(<ActionScreen actionId={made.actionId} />, { tablet: made.tablet });
  await user.type(await screen.findByRole('textbox', { name: /进度说明/ }), '已约施工队');
  await user.tab();
  await waitFor(async () => expect((await actionById(made.tablet, made.actionId))?.progressNote).toBe('已约施工队'));
  expect(await screen.findAllByText('添加了照片')).toHaveLength(2);
  expect(complaints).not.toHaveBeenCalled();
});
