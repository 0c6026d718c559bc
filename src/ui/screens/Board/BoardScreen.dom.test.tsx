import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { newTablet, renderWithTablet } from '../../../../tests/setup/renderWithTablet.tsx';
import { dayField, targetField } from '../../../domain/board/boardMonth.ts';
import { WHOLE } from '../../../domain/board/figures.ts';
import { BOARD_FIGURES } from '../../../domain/catalogue/board.ts';
import { boardMonth, saveMonth } from '../../../store/months.ts';
import { saveDealer, saveProgramme } from '../../../store/recordEdits.ts';
import { addStaff, staffOfDealer } from '../../../store/staff.ts';
import type { Tablet } from '../../../store/tablet.ts';
import { BoardScreen } from './BoardScreen.tsx';

let tablet: Tablet;
let place: { dealerId: string; programmeId: string; month: string };
let li: string;

beforeEach(async () => {
  const now = new Date('2026-11-24T18:00:00').getTime();
  tablet = { ...(await newTablet()), now: () => now };
  const dealerId = await saveDealer(tablet, { name: '南昌福瑞', code: '', city: '', note: '' });
  const input = { startOn: '2026-11-23', consultant: '', fieldRep: '', note: '' };
  const programmeId = await saveProgramme(tablet, input, { dealerId });
  await addStaff(tablet, dealerId, [{ name: '李强', role: 'salesperson' }]);
  [li = ''] = (await staffOfDealer(tablet, dealerId)).map(({ id }) => id);
  place = { dealerId, programmeId, month: '2026-11' };
});

const show = () => renderWithTablet(<BoardScreen programmeId={place.programmeId} />, { tablet });
const part = async (name: string) => userEvent.setup().click(await screen.findByRole('radio', { name }));
const month = () => boardMonth(tablet, place.dealerId, place.month);

test('a month without figures says how they come', async () => {
  await show();
  expect(await screen.findByRole('heading', { name: '这个月还没有数字' })).toBeInTheDocument();
  await userEvent.setup().click(screen.getByRole('button', { name: '设本月目标' }));
  expect(await screen.findByRole('heading', { name: '李强' })).toBeInTheDocument();
});

test('the board carries all eighteen figures with their formulas, a missing denominator as a dash', async () => {
  await saveMonth(tablet, place, {
    [targetField(li, 'orders')]: 10,
    [dayField({ day: '2026-11-24', who: li }, 'orders')]: 3,
    'stock.0199aaaa-0000-7000-8000-000000000001.model': '全顺 T8',
  });
  await show();
  for (const { title } of BOARD_FIGURES) {
    expect(await screen.findByRole('heading', { name: title.zh })).toBeInTheDocument();
  }
  const orders = screen.getByRole('heading', { name: '订车目标/实绩/达成率' }).closest('li');
  expect(orders).toHaveTextContent('3 / 10');
  expect(orders).toHaveTextContent('达成率 30.0%');
  // 30 % achieved, 20 of 25 working days over.
  expect(orders).toHaveTextContent('−50.0 个百分点');
  const capture = screen.getByRole('heading', { name: '留档率' }).closest('li');
  expect(capture).toHaveTextContent('—');
});

test('a result entered by hand is stored for its day and person', async () => {
  await show();
  await part('填实绩');
  await userEvent.setup().click(await screen.findByRole('tab', { name: '李强' }));
  await userEvent.setup().click(await screen.findByRole('button', { name: '交车:加' }));
  await waitFor(async () => expect((await month()).days).toEqual({ '2026-11-24': { [li]: { deliveries: 1 } } }));
});

test('the dealer’s own target can be given up again for the sum of its people’s', async () => {
  await saveMonth(tablet, place, { [targetField(WHOLE, 'orders')]: 24 });
  await show();
  await part('目标');
  await userEvent.setup().click(await screen.findByRole('button', { name: '改为按各人相加' }));
  await waitFor(async () => expect((await month()).targets).toEqual({}));
});

test('a holiday is one tap, and the tap back leaves no mark', async () => {
  await show();
  await part('工作日');
  const day = await screen.findByRole('button', { name: '11月30日星期一：营业' });
  await userEvent.setup().click(day);
  expect(await screen.findByRole('heading', { name: '24 个工作日' })).toBeInTheDocument();
  expect((await month()).marked).toEqual({ '2026-11-30': false });
  await userEvent.setup().click(await screen.findByRole('button', { name: '11月30日星期一：休息' }));
  await waitFor(async () => expect((await month()).marked).toEqual({}));
});

test('a model of the stock is added and counted', async () => {
  await show();
  await part('库存');
  const user = userEvent.setup();
  await user.type(await screen.findByRole('textbox', { name: '车型' }), '全顺 Pro');
  await user.click(screen.getByRole('button', { name: '添加车型' }));
  await user.click(await screen.findByRole('button', { name: '在途:加' }));
  await waitFor(async () => expect((await month()).stock).toMatchObject([{ model: '全顺 Pro', transit: 1 }]));
  await part('看板');
  const table = await screen.findByRole('region', { name: '表格：库存（车型×库龄）与在途' });
  expect(within(table).getByRole('row', { name: '全顺 Pro 0 0 0 0 0 1' })).toBeInTheDocument();
});
