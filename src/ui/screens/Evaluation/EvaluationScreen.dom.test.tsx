import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { renderWithTablet } from '../../../../tests/setup/renderWithTablet.tsx';
import { itemsOf } from '../../../../tests/support/showroom.ts';
import { arrive, beginAudit, newTablet, opened, type Place, SIGNATURE } from '../../../../tests/support/tablets.ts';
import type { Item, TemplateKind } from '../../../domain/catalogue/types.ts';
import { closeVisit, decideModule } from '../../../store/evaluation.ts';
import type { Tablet } from '../../../store/tablet.ts';
import { ComputedScreen } from './ComputedScreen.tsx';
import { EvaluationScreen } from './EvaluationScreen.tsx';

const bestOf = ({ scale }: Item) => (scale === '0-5' ? 5 : 'yes');

/** Sealed at its best, but for the first item. */
async function sealed(tablet: Tablet, place: Place, kind: TemplateKind): Promise<void> {
  const audit = await opened(tablet, await beginAudit(tablet, place, kind));
  const [first, ...others] = itemsOf(audit.template);
  for (const item of others) audit.answer(item.id, bestOf(item));
  if (first) audit.answer(first.id, first.scale === '0-5' ? 0 : 'no');
  await audit.seal(SIGNATURE);
  await audit.close();
}

/** Visit 2 closed: customer source and the morning meeting scored, the showroom waived, no evening meeting. */
async function closedVisit() {
  const tablet = await newTablet();
  const place = await arrive(tablet, 2);
  for (const kind of ['customer-source', 'morning-meeting'] as const) await sealed(tablet, place, kind);
  const decision = { state: 'waived', by: tablet.author, reason: '展厅装修' } as const;
  await decideModule(
    tablet,
    { visit: { id: place.visitId, dealerId: place.dealerId }, moduleId: 'showroom' },
    decision,
  );
  await closeVisit(tablet, place.visitId);
  return { tablet, place };
}

test('the sheet has the symbols, weights and formulas of the course, and says what its figures rest on', async () => {
  const { tablet, place } = await closedVisit();
  await renderWithTablet(<EvaluationScreen programmeId={place.programmeId} />, { tablet });
  const sheet = within(await screen.findByRole('table', { name: /四次访店各模块/ }));
  const row = (name: string) => within(sheet.getByRole('row', { name: new RegExp(`^${name}`) }));
  expect(
    row('晨夕会')
      .getAllByText(/^[A-D]\d$/)
      .map(({ textContent }) => textContent),
  ).toEqual(['B3', 'C4', 'D4']);
  expect(
    row('业服共战')
      .getAllByText(/^[A-D]\d$/)
      .map(({ textContent }) => textContent),
  ).toEqual(['C3', 'D3']);
  expect(
    row('每次得分 E').getByText((text) => text.replaceAll('\u200b', '') === 'E2=B1*40%+B2*40%+B3*20%'),
  ).toBeVisible();
  expect(row('每次得分 E').getByText('E1=0')).toBeVisible();
  expect(row('权重分 F').getByText('F1=0')).toBeVisible();
  expect(row('展厅管理').getByText('免评')).toBeVisible();
  expect(row('综合总分 G').getByText('至今')).toBeVisible();
  const notes = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(notes).toContain('第 2 次 展厅管理：免评，由 王芳 批准。原因：展厅装修。其余模块按比例折算为 100%。');
  expect(notes).toContain('第 2 次 晨夕会：没有“夕会检核表”的得分，仅按其余检核表计分。');
});

test('the standard is set, published with its day, and then stays until it is withdrawn', async () => {
  const { tablet, place } = await closedVisit();
  const user = userEvent.setup();
  await renderWithTablet(<EvaluationScreen programmeId={place.programmeId} />, { tablet });
  const part = within(await screen.findByRole('region', { name: '验收检核标准' }));
  expect(part.getByLabelText('综合总分 G 至少')).toHaveValue(80);
  await user.click(part.getByRole('button', { name: '第三、四次各模块至少:减' }));
  expect(await part.findByDisplayValue('59')).toBeVisible();
  await user.click(part.getByRole('button', { name: '公布标准' }));
  expect(await part.findByText(/^王芳 于 .+ 公布$/)).toBeVisible();
  expect(part.queryByRole('spinbutton')).toBeNull();
  await user.click(part.getByRole('button', { name: '收回公布' }));
  expect(await part.findByRole('button', { name: '公布标准' })).toBeVisible();
});

test('a figure is explained down to the item', async () => {
  const { tablet, place } = await closedVisit();
  await renderWithTablet(<ComputedScreen programmeId={place.programmeId} no="2" moduleId="meetings" />, { tablet });
  const items = within(await screen.findByRole('table'));
  // 15 items, the head and the sum.
  expect(items.getAllByRole('row')).toHaveLength(17);
  expect(items.getByRole('row', { name: /^准时全员 否 0 2 0$/ })).toBeVisible();
  expect(items.getByRole('row', { name: /^合计 27 25$/ })).toBeVisible();
  expect(screen.getByText('检核表得分 = 100 × 25 ÷ 27 = 2500/27 = 92.593…')).toBeVisible();
  expect(screen.getByText('四舍五入到一位小数：92.6（只在这里取舍一次）')).toBeVisible();
  expect(screen.getByText(/^E2 = \(B2 .+ × 40% \+ B3 92\.6 × 20%\) ÷ 60% = /)).toBeVisible();
  expect(screen.getByText('免评的模块不进公式：除以其余模块的比例之和 60%。')).toBeVisible();
});
