import { screen, within } from '@testing-library/react';
import { type UserEvent, userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { renderWithTablet } from '../../../../tests/setup/renderWithTablet.tsx';
import {
  answerEverything,
  arrive,
  beginAudit,
  newTablet,
  opened,
  SIGNATURE,
} from '../../../../tests/support/tablets.ts';
import { evaluationOf } from '../../../store/evaluation.ts';
import { VisitScreen } from './VisitScreen.tsx';

/** Visit 1 with the customer source sealed, and the showroom not looked at. */
async function halfDone() {
  const tablet = await newTablet();
  const place = await arrive(tablet, 1);
  const audit = await opened(tablet, await beginAudit(tablet, place, 'customer-source'));
  await answerEverything(audit);
  await audit.seal(SIGNATURE);
  await audit.close();
  await renderWithTablet(<VisitScreen visitId={place.visitId} />, { tablet });
  const part = within(await screen.findByRole('region', { name: '考评定稿' }));
  return { tablet, place, part, user: userEvent.setup() };
}

async function waiveShowroom(user: UserEvent): Promise<void> {
  await user.click(screen.getByRole('button', { name: '免评 展厅管理' }));
  const sheet = within(await screen.findByRole('dialog', { name: '展厅管理：本次免评' }));
  expect(sheet.getByRole('button', { name: '确定免评' })).toBeDisabled();
  await user.type(sheet.getByLabelText('原因'), '展厅正在装修');
  await user.click(sheet.getByRole('button', { name: '确定免评' }));
}

test('a visit is closed when every module is scored, waived or not held, and opened again with a reason', async () => {
  const { tablet, place, part, user } = await halfDone();
  const close = part.getByRole('button', { name: '定稿第 1 次访店' });
  expect(close).toBeDisabled();
  expect(part.getByText('展厅管理：还没有得分。完成检核，或说明免评、未开展。')).toBeVisible();
  await waiveShowroom(user);
  expect(await part.findByText('王芳 · 展厅正在装修')).toBeVisible();
  await user.click(close);
  expect(await part.findByText(/^王芳 于 .+ 定稿$/)).toBeVisible();
  const { sheet } = await evaluationOf(tablet, place.programmeId);
  expect(sheet.visits[0]?.closed?.modules).toMatchObject({
    showroom: { state: 'waived', by: tablet.author, reason: '展厅正在装修' },
    'customer-source': { state: 'frozen' },
  });
  await user.click(part.getByRole('button', { name: '重新打开' }));
  await user.type(part.getByLabelText('原因'), '补做展厅');
  await user.click(part.getByRole('button', { name: '重新打开第 1 次访店' }));
  expect(await part.findByText(/王芳 于 .+ 重新打开：补做展厅/)).toBeVisible();
});

test('a waived module is taken back by one tap', async () => {
  const { part, user } = await halfDone();
  await waiveShowroom(user);
  await user.click(await part.findByRole('button', { name: '取消 展厅管理' }));
  expect(await part.findByText('待评')).toBeVisible();
});
