import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { newTablet, renderWithTablet } from '../../../../tests/setup/renderWithTablet.tsx';
import { openAudit } from '../../../store/openAudit.ts';
import { openVisit, saveDealer, saveProfile, saveProgramme } from '../../../store/recordEdits.ts';
import { startAudit } from '../../../store/startAudit.ts';
import { CoachScreen } from './CoachScreen.tsx';

test('delivery coaching shows steps 8 and 9 with their scripts, and what was weak last time', async () => {
  const tablet = await newTablet();
  await saveProfile(tablet, { name: '李敏', role: 'bec-consultant' });
  const dealerId = await saveDealer(tablet, { name: '南昌福瑞', code: '', city: '', note: '' });
  const input = { startOn: '2026-11-23', consultant: '李敏', fieldRep: '', note: '' };
  const programmeId = await saveProgramme(tablet, input, { dealerId });
  const visitId = await openVisit(tablet, { dealerId, programmeId, no: 1, openedOn: '2026-11-23' });
  const place = { dealerId, programmeId, visitId, sections: null };
  const id = await startAudit(tablet, { ...place, templateId: 'tpl-sales-process', templateVersion: 1 });
  const audit = await openAudit(tablet, id);
  audit?.answer('sp-08-in-person', 'no');
  await audit?.close();

  const user = userEvent.setup();
  await renderWithTablet(<CoachScreen programmeId={programmeId} rowId="day4-03" />, { tablet });
  expect(await screen.findByRole('region', { name: '8. 完美交车' })).toBeInTheDocument();
  expect(screen.getByRole('region', { name: '9. 售后介绍' })).toBeInTheDocument();
  expect(screen.getByText(/这位是我们销售经理，特意来祝贺您/)).toBeInTheDocument();
  await user.click(screen.getByRole('radio', { name: '上次薄弱的 1 项' }));
  expect(screen.getByRole('heading', { name: '亲自交车' })).toBeInTheDocument();
  expect(screen.getByText('上次：否')).toBeInTheDocument();
  expect(screen.queryByRole('heading', { name: '交车准备' })).not.toBeInTheDocument();
});
