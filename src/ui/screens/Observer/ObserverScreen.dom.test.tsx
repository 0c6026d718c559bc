import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { newTablet, renderWithTablet } from '../../../../tests/setup/renderWithTablet.tsx';
import { auditFields } from '../../../store/auditAnswers.ts';
import { auditsOfVisit } from '../../../store/audits.ts';
import { meetingById, saveMeeting, startMeeting } from '../../../store/meetings.ts';
import { openVisit, saveDealer, saveProfile, saveProgramme } from '../../../store/recordEdits.ts';
import { addStaff, staffOfDealer } from '../../../store/staff.ts';
import type { Tablet } from '../../../store/tablet.ts';
import { ObserverScreen } from './ObserverScreen.tsx';

const DAY = '2026-11-23';

let tablet: Tablet;
let dealerId: string;
let programmeId: string;
let meetingId: string;

beforeEach(async () => {
  const opened = await newTablet();
  // Three minutes late by the dealer's own rule, whatever zone the test runs in.
  tablet = { ...opened, now: () => new Date(`${DAY}T08:33:00`).getTime() };
  await saveProfile(tablet, { name: '李敏', role: 'bec-consultant' });
  dealerId = await saveDealer(tablet, { name: '南昌福瑞', code: '', city: '', note: '' });
  const input = { startOn: DAY, consultant: '', fieldRep: '', note: '' };
  programmeId = await saveProgramme(tablet, input, { dealerId });
  await addStaff(tablet, dealerId, [{ name: '李强', role: 'salesperson' }]);
  const [li] = await staffOfDealer(tablet, dealerId);
  meetingId = await startMeeting(tablet, {
    dealerId,
    programmeId,
    agenda: 'morning-meeting',
    on: DAY,
    due: '08:30',
    chair: null,
    scribe: null,
    card: null,
  });
  const meeting = await meetingById(tablet, meetingId);
  if (!meeting || !li) throw new Error('the meeting is not there');
  await saveMeeting(tablet, meeting, { [`roll.${li.id}`]: 'present', [`promises.${li.id}.orders`]: 1 });
});

const rowOf = async (label: string): Promise<HTMLElement> => {
  const heading = await screen.findByRole('heading', { name: label });
  const row = heading.closest('li');
  if (!row) throw new Error(`no row ${label}`);
  return row;
};

test('what the clock and the record say is suggested, with what it rests on', async () => {
  await renderWithTablet(<ObserverScreen meetingId={meetingId} />, { tablet });
  expect(await rowOf('准时全员')).toHaveTextContent('晚 3 分钟，无故缺席 0 人');
  expect(await rowOf('准时全员')).toHaveTextContent('建议 部分');
  expect(await rowOf('个人今日计划')).toHaveTextContent('报出今日计划 1 人，应报 1 人');
});

test('without a visit there is nothing to score into, and the page says where to open one', async () => {
  await renderWithTablet(<ObserverScreen meetingId={meetingId} />, { tablet });
  expect(await screen.findByRole('link', { name: '去项目页' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '开始评分' })).not.toBeInTheDocument();
});

test('one tap starts the scorecard of the current visit, another takes a suggestion over', async () => {
  const visitId = await openVisit(tablet, { dealerId, programmeId, no: 2, openedOn: DAY });
  const { history } = await renderWithTablet(<ObserverScreen meetingId={meetingId} />, { tablet });
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: '开始评分' }));
  await waitFor(() => expect(history?.at(-1)).toMatch(/^\/audits\//));
  const row = await rowOf('准时全员');
  await user.click(await within(row).findByRole('button', { name: '采用: 准时全员' }));
  const [audit] = await auditsOfVisit(tablet, visitId);
  await waitFor(async () =>
    expect(await auditFields(tablet, audit?.id ?? '')).toMatchObject({ 'answers.mm-1-on-time.value': 'partly' }),
  );
  expect(await within(row).findByText('已采用')).toBeInTheDocument();
});
