import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { newTablet, renderWithTablet } from '../../../../tests/setup/renderWithTablet.tsx';
import { addDays, weekdayOf } from '../../../domain/board/days.ts';
import { meetingById, meetingsInSpan, saveMeeting, startMeeting } from '../../../store/meetings.ts';
import { saveDealer, saveProfile, saveProgramme } from '../../../store/recordEdits.ts';
import type { Tablet } from '../../../store/tablet.ts';
import { TodayMeeting } from '../../app/meetings/TodayMeeting.tsx';
import { MeetingsScreen } from './MeetingsScreen.tsx';

const TODAY = '2026-11-25';

let tablet: Tablet;
let clock: number;

beforeEach(async () => {
  clock = new Date(`${TODAY}T08:30:00`).getTime();
  tablet = { ...(await newTablet()), now: () => clock };
  await saveProfile(tablet, { name: '赵国强', role: 'sales-manager' });
});

async function dealerNamed(name: string) {
  const dealerId = await saveDealer(tablet, { name, code: '', city: '', note: '' });
  const input = { startOn: '2026-11-23', consultant: '', fieldRep: '', note: '' };
  return { dealerId, programmeId: await saveProgramme(tablet, input, { dealerId }) };
}

type Place = Awaited<ReturnType<typeof dealerNamed>>;

async function hold(place: Place, on: string, clockThen = '08:30'): Promise<void> {
  clock = new Date(`${on}T${clockThen}:00`).getTime();
  const kind = { agenda: 'morning-meeting', due: '08:30', chair: null, scribe: null, card: null } as const;
  const meeting = await meetingById(tablet, await startMeeting(tablet, { ...place, ...kind, on }));
  if (meeting) await saveMeeting(tablet, meeting, { endedAt: new Date(clock + 20 * 60_000).toISOString() });
  clock = new Date(`${TODAY}T08:30:00`).getTime();
}

test('without a programme the page says what a meeting needs', async () => {
  await renderWithTablet(<MeetingsScreen />, { tablet });
  expect(await screen.findByRole('heading', { name: '先建立销售升级项目' })).toBeInTheDocument();
});

test('one tap starts the meeting, and a second start opens the same one', async () => {
  const place = await dealerNamed('南昌福瑞');
  const { history } = await renderWithTablet(<MeetingsScreen />, { tablet });
  await userEvent.setup().click(await screen.findByRole('button', { name: '开始晨会' }));
  await waitFor(() => expect(history?.at(-1)).toMatch(/^\/meetings\/[0-9a-f-]{36}$/));
  expect(await screen.findByRole('link', { name: '回到晨会' })).toHaveAttribute('href', history?.at(-1));
  expect(await meetingsInSpan(tablet, place.dealerId, { from: TODAY, to: TODAY })).toHaveLength(1);
});

test('streak, week and history tell how steadily meetings are held', async () => {
  const place = await dealerNamed('南昌福瑞');
  for (let day = '2026-11-19'; day < TODAY; day = addDays(day, 1)) {
    if (weekdayOf(day) < 7) await hold(place, day, day === '2026-11-24' ? '08:36' : '08:30');
  }
  await renderWithTablet(<MeetingsScreen />, { tablet });
  expect(await screen.findByText('5 天')).toBeInTheDocument();
  const row = (await screen.findByRole('rowheader', { name: '本周' })).closest('tr');
  expect(row).toHaveTextContent('2 / 3');
  const history = screen.getByRole('list', { name: '历次会议' });
  await waitFor(() => expect(within(history).getAllByRole('listitem')).toHaveLength(5));
  expect(within(history).getAllByRole('listitem')[0]).toHaveTextContent('晚 6 分钟');
});

test('older meetings are a month away each', async () => {
  const place = await dealerNamed('南昌福瑞');
  await hold(place, '2026-10-30');
  await renderWithTablet(<MeetingsScreen />, { tablet });
  expect(await screen.findByText('这个月没有开过会。')).toBeInTheDocument();
  await userEvent.setup().click(screen.getByRole('button', { name: '上个月' }));
  expect(await screen.findByText('10月30日星期五')).toBeInTheDocument();
});

test('the home screen offers the morning’s meeting before noon and the evening’s after, at the dealer who met last', async () => {
  await dealerNamed('九江江铃');
  const place = await dealerNamed('南昌福瑞');
  await dealerNamed('上饶全顺');
  await hold(place, '2026-11-24');
  clock = new Date(`${TODAY}T13:00:00`).getTime();
  await renderWithTablet(<TodayMeeting />, { tablet });
  expect(await screen.findByText('南昌福瑞')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '开始夕会' })).toBeInTheDocument();
});
