import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { newTablet, renderWithTablet } from '../../../../tests/setup/renderWithTablet.tsx';
import { meetingById, saveMeeting, startMeeting } from '../../../store/meetings.ts';
import { boardMonth } from '../../../store/months.ts';
import { saveDealer, saveProfile, saveProgramme } from '../../../store/recordEdits.ts';
import { addStaff, staffOfDealer } from '../../../store/staff.ts';
import type { Tablet } from '../../../store/tablet.ts';
import { beginMeeting } from '../../app/meetings/beginMeeting.ts';
import { MeetingScreen } from './MeetingScreen.tsx';

const DAY = '2026-11-23';
/** 08:30 and 17:00 in whatever zone the test runs: screens read the tablet's own clock. */
const at = (clock: string): number => new Date(`${DAY}T${clock}:00`).getTime();

let tablet: Tablet;
let place: { dealerId: string; programmeId: string };
let clock: number;
let sellers: Record<string, string>;

beforeEach(async () => {
  clock = at('08:30');
  const opened = await newTablet();
  tablet = { ...opened, now: () => clock };
  await saveProfile(tablet, { name: '赵国强', role: 'sales-manager' });
  const dealerId = await saveDealer(tablet, { name: '南昌福瑞', code: '', city: '', note: '' });
  const input = { startOn: DAY, consultant: '', fieldRep: '', note: '' };
  place = { dealerId, programmeId: await saveProgramme(tablet, input, { dealerId }) };
  await addStaff(tablet, dealerId, [
    { name: '赵国强', role: 'sales-manager' },
    { name: '李强', role: 'salesperson' },
    { name: '王丽', role: 'salesperson' },
  ]);
  sellers = Object.fromEntries((await staffOfDealer(tablet, dealerId)).map(({ id, name }) => [name, id]));
});

const idOf = (name: string): string => sellers[name] ?? '';

async function openMeeting(agenda: 'morning-meeting' | 'evening-meeting'): Promise<string> {
  const id = await beginMeeting(tablet, { ...place, agenda });
  await renderWithTablet(<MeetingScreen meetingId={id} />, { tablet });
  await screen.findByRole('timer');
  return id;
}

const stored = async (id: string) => {
  const meeting = await meetingById(tablet, id);
  if (!meeting) throw new Error('the meeting is not there');
  return meeting;
};

const next = () => screen.getByRole('button', { name: '下一段' });

/** On to a slot, by the number that the screen says. */
async function goToSlot(no: number): Promise<void> {
  const user = userEvent.setup();
  for (let slot = 2; slot <= no; slot++) {
    await user.click(next());
    await screen.findByText(new RegExp(`第 ${slot} 段`));
  }
}

test('a meeting begins with its chair, its scribe in turn and a card to practise', async () => {
  const id = await openMeeting('morning-meeting');
  const meeting = await stored(id);
  expect(meeting.chair).toBe(idOf('赵国强'));
  expect([idOf('李强'), idOf('王丽')]).toContain(meeting.scribe);
  expect(meeting.card?.templateId).toBe('tpl-sales-process');
});

test('the next slot begins at the moment of the tap, and a step back lets the one before go on', async () => {
  const id = await openMeeting('morning-meeting');
  const user = userEvent.setup();
  clock += 65_000;
  await user.click(next());
  await waitFor(async () => expect((await stored(id)).slots[1]).toBe(new Date(clock).toISOString()));
  expect(await screen.findByRole('timer', { name: '剩余 2:00' })).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '上一段' }));
  expect(await screen.findByRole('timer', { name: '剩余 0:55' })).toBeInTheDocument();
  expect(Object.keys((await stored(id)).slots)).toEqual(['0']);
});

test('a slot that is over counts up, in words and with a sign', async () => {
  clock = at('08:30');
  const id = await beginMeeting(tablet, { ...place, agenda: 'morning-meeting' });
  clock += 125_000;
  await renderWithTablet(<MeetingScreen meetingId={id} />, { tablet });
  expect(await screen.findByRole('timer', { name: '超时 +0:05' })).toBeInTheDocument();
  expect(screen.getByText('本段已超时')).toBeInTheDocument();
});

test('those not yet called are here with one tap, in one commit', async () => {
  const id = await openMeeting('morning-meeting');
  const user = userEvent.setup();
  const late = await screen.findByRole('group', { name: '点名: 王丽' });
  await user.click(within(late).getByRole('radio', { name: '迟到' }));
  await waitFor(async () => expect((await stored(id)).roll[idOf('王丽')]).toBe('late'));
  const before = await tablet.db.changes.count();
  await user.click(screen.getByRole('button', { name: '其余全到' }));
  expect(await screen.findByText('应到 3 人，实到 3 人')).toBeInTheDocument();
  expect((await stored(id)).roll).toMatchObject({ [idOf('李强')]: 'present', [idOf('王丽')]: 'late' });
  expect(await tablet.db.changes.count()).toBe(before + 1);
});

test('each salesperson’s promise is kept tap by tap, however quickly they follow', async () => {
  const id = await openMeeting('morning-meeting');
  const user = userEvent.setup();
  await goToSlot(4);
  const more = await screen.findByRole('button', { name: '订车:加' });
  await user.click(more);
  await user.click(more);
  await user.click(more);
  await waitFor(async () => expect((await stored(id)).promises[idOf('李强')]?.orders).toBe(3));
  expect(screen.getByText('已报 1 / 2 人')).toBeInTheDocument();
});

async function promised(): Promise<void> {
  const id = await beginMeeting(tablet, { ...place, agenda: 'morning-meeting' });
  await saveMeeting(tablet, await stored(id), {
    [`promises.${idOf('李强')}.orders`]: 2,
    [`promises.${idOf('李强')}.visits`]: 3,
    endedAt: new Date(at('08:50')).toISOString(),
  });
}

test('in the evening the morning’s promises stand beside the facts, which go to the board at once', async () => {
  await promised();
  clock = at('17:00');
  await openMeeting('evening-meeting');
  const user = userEvent.setup();
  await user.click(next());
  expect(await screen.findByText('承诺 2')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '订车:加' }));
  expect(await screen.findByText('差 1')).toBeInTheDocument();
  const month = await boardMonth(tablet, place.dealerId, '2026-11');
  expect(month.days[DAY]?.[idOf('李强')]).toEqual({ orders: 1 });
  await user.click(screen.getByRole('button', { name: '全部做到' }));
  await waitFor(async () => {
    const after = await boardMonth(tablet, place.dealerId, '2026-11');
    expect(after.days[DAY]?.[idOf('李强')]).toEqual({ orders: 1, visits: 3 });
  });
});

test('a customer is named by card number or initials only', async () => {
  clock = at('17:00');
  const id = await openMeeting('evening-meeting');
  const user = userEvent.setup();
  await goToSlot(3);
  const code = await screen.findByRole('textbox', { name: '卡号或缩写' });
  await user.type(code, '王先生');
  await user.click(screen.getByRole('button', { name: '加入' }));
  expect(await screen.findByText(/看起来像姓名/)).toBeInTheDocument();
  expect((await stored(id)).reviews).toEqual([]);
  await user.clear(code);
  await user.type(code, 'k-0315');
  await user.click(screen.getByRole('button', { name: '加入' }));
  expect(await screen.findByRole('heading', { name: 'K-0315 · H 级' })).toBeInTheDocument();
});

test('a problem becomes an action of the meeting, with somebody’s name and the next working day', async () => {
  clock = at('17:00');
  const id = await openMeeting('evening-meeting');
  const user = userEvent.setup();
  await goToSlot(5);
  await user.type(await screen.findByRole('textbox', { name: '事项' }), '试驾车轮胎需更换');
  await user.selectOptions(screen.getByRole('combobox', { name: '负责人' }), '王丽');
  await user.click(screen.getByRole('button', { name: '加入' }));
  expect(await screen.findByText('试驾车轮胎需更换')).toBeInTheDocument();
  const [action] = await tablet.db.records.where('kind').equals('action').toArray();
  expect(action?.fields).toMatchObject({ meetingId: id, ownerId: idOf('王丽'), dueOn: '2026-11-24', state: 'open' });
  expect((await stored(id)).actions).toEqual([action?.id]);
});

test('a meeting that was left open yesterday ends when its last slot should have', async () => {
  const id = await startMeeting(tablet, {
    ...place,
    agenda: 'morning-meeting',
    on: DAY,
    due: '08:30',
    chair: null,
    scribe: null,
    card: null,
  });
  clock = at('08:30') + 24 * 3_600_000;
  await renderWithTablet(<MeetingScreen meetingId={id} />, { tablet });
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: '结束会议' }));
  await waitFor(async () => expect((await stored(id)).endedAt).toBe(new Date(at('08:32')).toISOString()));
});

test('a dealer without people can write them down while the meeting runs', async () => {
  const dealerId = await saveDealer(tablet, { name: '九江江铃', code: '', city: '', note: '' });
  const input = { startOn: DAY, consultant: '', fieldRep: '', note: '' };
  place = { dealerId, programmeId: await saveProgramme(tablet, input, { dealerId }) };
  await openMeeting('morning-meeting');
  const user = userEvent.setup();
  await user.type(await screen.findByRole('textbox', { name: '销售员姓名' }), '陈晓东、周敏');
  await user.click(screen.getByRole('button', { name: '加入' }));
  expect(await screen.findByRole('group', { name: '点名: 陈晓东' })).toBeInTheDocument();
  expect(await staffOfDealer(tablet, dealerId)).toHaveLength(2);
});
