import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { newTablet, renderWithTablet } from '../../../../tests/setup/renderWithTablet.tsx';
import { addDays } from '../../../domain/schedule/calendarDay.ts';
import { saveDealer, saveProfile, saveProgramme } from '../../../store/recordEdits.ts';
import type { Tablet } from '../../../store/tablet.ts';
import { localDay } from '../../app/localDay.ts';
import { DayCard } from './DayCard.tsx';

async function programmeFrom(tablet: Tablet, startOn: string): Promise<string> {
  await saveProfile(tablet, { name: '李敏', role: 'bec-consultant' });
  const dealerId = await saveDealer(tablet, { name: '南昌福瑞', code: '', city: '', note: '' });
  return saveProgramme(tablet, { startOn, consultant: '', fieldRep: '', note: '' }, { dealerId });
}

test('on the first day of a programme the home screen shows its five rows, with what to fill in at each', async () => {
  const tablet = await newTablet();
  const programmeId = await programmeFrom(tablet, localDay());
  await renderWithTablet(<DayCard />, { tablet });
  const card = await screen.findByRole('region', { name: '今天的日程' });
  expect(within(card).getByText('南昌福瑞 · 第 1 天')).toBeInTheDocument();
  expect(within(card).getAllByRole('listitem')).toHaveLength(5);
  const row = within(card).getByRole('link', { name: /客源管理诊断.*客源管理检核表/ });
  expect(row).toHaveAttribute('href', `/programmes/${programmeId}/schedule/day1-03`);
});

test('a programme that is not on today leaves the home screen alone', async () => {
  const tablet = await newTablet();
  await programmeFrom(tablet, addDays(localDay(), 30));
  await programmeFrom(tablet, localDay());
  await renderWithTablet(<DayCard />, { tablet });
  expect(await screen.findAllByRole('region', { name: '今天的日程' })).toHaveLength(1);
});
