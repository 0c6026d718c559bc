import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { renderWithTablet } from '../../../../tests/setup/renderWithTablet.tsx';
import { itemsOf } from '../../../../tests/support/showroom.ts';
import { arrive, beginAudit, newTablet, opened, SIGNATURE } from '../../../../tests/support/tablets.ts';
import { carriedFrom } from '../../../domain/answers.ts';
import type { Item } from '../../../domain/catalogue/types.ts';
import { auditsOfVisit } from '../../../store/audits.ts';
import { openVisit } from '../../../store/recordEdits.ts';
import { LadderScreen } from '../Ladder/LadderScreen.tsx';
import { StartAuditScreen } from '../StartAudit/StartAuditScreen.tsx';
import { AuditScreen } from './AuditScreen.tsx';

const bestOf = ({ scale }: Item) => (scale === '0-5' ? 5 : 'yes');

/** Visit 1 sealed with its first item weak; visit 2 begun as a re-check of what fell short, by the screen. */
async function recheck() {
  const tablet = await newTablet();
  const place = await arrive(tablet, 1);
  const before = await opened(tablet, await beginAudit(tablet, place, 'showroom-5s'));
  const items = itemsOf(before.template) as [Item, Item, ...Item[]];
  for (const item of items) before.answer(item.id, bestOf(item));
  before.answer(items[0].id, 'no');
  await before.seal(SIGNATURE);
  await before.close();
  const visitId = await openVisit(tablet, { ...place, no: 2, openedOn: '2026-11-25' });
  const user = userEvent.setup();
  await renderWithTablet(<StartAuditScreen visitId={visitId} templateId="tpl-showroom-5s" />, { tablet });
  await user.click(await screen.findByRole('radio', { name: /只复核上次未达标项/ }));
  await user.click(screen.getByRole('button', { name: '开始检核（1 项）' }));
  const [header] = await expect
    .poll(() => auditsOfVisit(tablet, visitId))
    .toHaveLength(1)
    .then(() => auditsOfVisit(tablet, visitId));
  return { tablet, visitId, user, items, auditId: header?.id ?? '' };
}

test('beside the question stands what earlier visits said, and what was carried over is confirmed by a tap', async () => {
  const { tablet, user, items, auditId } = await recheck();
  await renderWithTablet(<AuditScreen auditId={auditId} />, { tablet });
  const [weak, good] = items;
  const card = async (item: Item) => within(await screen.findByRole('article', { name: new RegExp(item.label.zh) }));
  const first = await card(weak);
  const cells = within(await first.findByRole('list', { name: '四次访店的结果' })).getAllByRole('listitem');
  expect(cells.map(({ textContent }) => textContent)).toEqual([
    '第 1 次访店V1否',
    '第 2 次访店V2—',
    '第 3 次访店V3—',
    '第 4 次访店V4—',
  ]);
  expect(first.getByText('上次未达标，尚未复核')).toBeVisible();
  await user.click(first.getByRole('radio', { name: '否' }));
  expect(await first.findByText('仍存在')).toBeVisible();
  await user.click(first.getByRole('radio', { name: '是' }));
  expect(await first.findByText('已改善')).toBeVisible();

  const second = await card(good);
  expect(second.getByText('沿用以前的答案，这次没有重新看')).toBeVisible();
  await user.click(second.getByRole('radio', { name: '是' }));
  await expect.poll(async () => carriedFrom((await tablet.db.bodies.get(auditId))?.fields ?? {}, good.id)).toBeNull();
  expect(second.getByRole('radio', { name: '是' })).toBeChecked();
  expect(second.queryByText('沿用以前的答案，这次没有重新看')).toBeNull();
});

test('a visit lists what is still there, and what was put right', async () => {
  const { tablet, visitId, user, items, auditId } = await recheck();
  const audit = await opened(tablet, auditId);
  audit.answer(items[0].id, 'partly');
  await audit.close();
  await renderWithTablet(<LadderScreen visitId={visitId} />, { tablet });
  expect(await screen.findByText('仍存在 1 项')).toBeVisible();
  expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
    items[0].label.zh,
  ]);
  await user.click(screen.getByRole('radio', { name: '已改善的' }));
  expect(await screen.findByText('没有这样的项目。')).toBeVisible();
});
