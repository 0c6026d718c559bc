import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { newTablet, renderWithTablet } from '../../../../tests/setup/renderWithTablet.tsx';
import { saidElsewhere } from '../../../../tests/support/elsewhere.ts';
import { saveFields } from '../../../store/fieldRecords.ts';
import { saveDealer, saveProfile, saveProgramme } from '../../../store/recordEdits.ts';
import { programmeById } from '../../../store/records.ts';
import { Unsettled } from '../../screens/Sync/Unsettled.tsx';
import { SafetyCard } from '../../screens/Today/SafetyCard.tsx';
import { todayView } from '../../screens/Today/todayView.ts';
import { FurtherPage } from '../FurtherPage.tsx';
import { paths } from '../paths.ts';

async function twoMinds() {
  const tablet = await newTablet();
  await saveProfile(tablet, { name: '李敏', role: 'bec-consultant' });
  const dealerId = await saveDealer(tablet, { name: '南昌福瑞', code: '', city: '', note: '' });
  const input = { startOn: '2026-11-23', consultant: '李敏', fieldRep: '', note: '' };
  const programmeId = await saveProgramme(tablet, input, { dealerId });
  const set = { 'rows.day1-01.state': 'done' };
  await saveFields(tablet, { kind: 'programme', recordId: programmeId, dealerId, set });
  await saidElsewhere(tablet, programmeId, { 'rows.day1-01.state': 'dropped', startOn: '2026-11-30' });
  return { tablet, programmeId };
}

test('a page shows what two people said of its record, with who, when and on what; one tap settles it', async () => {
  const { tablet, programmeId } = await twoMinds();
  const user = userEvent.setup();
  await renderWithTablet(<FurtherPage place={paths.schedule(programmeId)} />, { tablet });
  expect(await screen.findByRole('region', { name: '两人填的不一致，请选定一个（2 处）' })).toBeInTheDocument();
  expect(screen.getByText(/日程 · 启动大会 · 状态/)).toBeInTheDocument();
  expect(await screen.findByRole('button', { name: /^已取消.*iPad$/ })).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: /^已完成.*李敏/ }));
  await user.click(await screen.findByRole('button', { name: /^2026年11月30日/ }));
  await waitFor(() => expect(screen.queryByRole('region', { name: /两人填的不一致/ })).toBeNull());
  expect((await programmeById(tablet, programmeId))?.startOn).toBe('2026-11-30');
});

test('the home screen counts what is to be settled, and the sync page leads to each', async () => {
  const { tablet, programmeId } = await twoMinds();
  await renderWithTablet(
    <>
      <SafetyCard view={await todayView(tablet)} />
      <Unsettled />
    </>,
    { tablet },
  );
  expect(await screen.findByText('2 处两人填的不一致')).toBeInTheDocument();
  const line = await screen.findByRole('link', { name: /2 处/ });
  expect(line).toHaveAttribute('href', paths.programme(programmeId));
});
