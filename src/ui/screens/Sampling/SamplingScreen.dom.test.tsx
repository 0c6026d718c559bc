import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { newTablet, renderWithTablet } from '../../../../tests/setup/renderWithTablet.tsx';
import { openVisit, saveDealer, saveProfile, saveProgramme } from '../../../store/recordEdits.ts';
import { visitById } from '../../../store/records.ts';
import { samplingOfVisit } from '../../../store/samplings.ts';
import { saveStaff } from '../../../store/staff.ts';
import type { Tablet } from '../../../store/tablet.ts';
import { ItemEvidence } from '../../app/evidence/ItemEvidence.tsx';
import { SamplingScreen } from './SamplingScreen.tsx';

async function atVisit() {
  const tablet = await newTablet();
  await saveProfile(tablet, { name: '王芳', role: 'bec-consultant' });
  const dealerId = await saveDealer(tablet, { name: '南昌福瑞', code: '', city: '', note: '' });
  const input = { startOn: '2026-11-23', consultant: '王芳', fieldRep: '', note: '' };
  const programmeId = await saveProgramme(tablet, input, { dealerId });
  const visitId = await openVisit(tablet, { dealerId, programmeId, no: 2, openedOn: '2026-11-25' });
  for (const name of ['李强', '赵敏']) await saveStaff(tablet, { name, role: 'salesperson' }, { dealerId });
  return { tablet, visitId, programmeId, dealerId };
}

async function stored(tablet: Tablet, visitId: string) {
  const visit = await visitById(tablet, visitId);
  if (!visit) throw new Error('no visit');
  return samplingOfVisit(tablet, visit);
}

async function draw(user: ReturnType<typeof userEvent.setup>, total: string): Promise<void> {
  await user.type(await screen.findByLabelText('一共有多少'), total);
  await user.click(screen.getByRole('button', { name: '抽号' }));
}

const tab = (name: string) => screen.getByRole('tab', { name });

test('ten customers are drawn by chance out of the cards that there are, and a count that is none is refused', async () => {
  const { tablet, visitId } = await atVisit();
  const user = userEvent.setup();
  await renderWithTablet(<SamplingScreen visitId={visitId} />, { tablet });
  await draw(user, '很多');
  expect(await screen.findByText('请填写 1 到 100000 之间的整数')).toBeInTheDocument();
  await user.clear(screen.getByLabelText('一共有多少'));
  await draw(user, '240');
  expect(await screen.findByText('第 1 次抽号：240 张客户资料卡里抽出 10 张')).toBeInTheDocument();
  const [drawn] = (await stored(tablet, visitId)).draws;
  expect(drawn?.numbers).toHaveLength(10);
  expect(screen.getAllByRole('button', { name: /号 · 未写代号/ })).toHaveLength(10);
  expect(screen.getByText('按总数、户数和种子可以重新算出同样的号码。')).toBeInTheDocument();
});

test('drawing again asks for the reason and leaves the first draw to be seen', async () => {
  const { tablet, visitId } = await atVisit();
  const user = userEvent.setup();
  await renderWithTablet(<SamplingScreen visitId={visitId} />, { tablet });
  await draw(user, '50');
  await user.click(await screen.findByRole('button', { name: '重新抽号' }));
  const sheet = within(await screen.findByRole('dialog', { name: '重新抽号' }));
  await user.click(sheet.getByRole('button', { name: '重新抽号' }));
  expect(await sheet.findByText('请写明为什么要重抽')).toBeInTheDocument();
  expect((await stored(tablet, visitId)).draws).toHaveLength(1);
  await user.type(sheet.getByLabelText('重抽的理由'), '总数点错了');
  await user.click(sheet.getByRole('button', { name: '重新抽号' }));
  expect(await screen.findByText(/第 2 次抽号/)).toBeInTheDocument();
  expect(screen.getByText(/后来重抽：总数点错了/)).toBeInTheDocument();
  expect((await stored(tablet, visitId)).draws.map(({ no }) => no)).toEqual([1, 2]);
});

test('a name or a telephone number of a customer is not kept, and the field says why', async () => {
  const { tablet, visitId } = await atVisit();
  const user = userEvent.setup();
  await renderWithTablet(<SamplingScreen visitId={visitId} />, { tablet });
  await draw(user, '1');
  await user.click(await screen.findByRole('button', { name: /1 号/ }));
  const field = await screen.findByLabelText('客户代号');
  const write = async (text: string): Promise<void> => {
    await user.clear(field);
    await user.type(field, text);
    await user.tab();
  };
  await write('张伟');
  expect(await screen.findByText(/看起来像姓名，没有保存/)).toBeInTheDocument();
  await write('13812345678');
  expect(await screen.findByText(/看起来像电话，没有保存/)).toBeInTheDocument();
  await write('zw-118');
  await waitFor(async () => {
    const refs = Object.entries((await stored(tablet, visitId)).fields).filter(([name]) => name.endsWith('.ref'));
    expect(refs.map(([, value]) => value)).toContain('ZW-118');
  });
  const { fields } = await stored(tablet, visitId);
  expect(JSON.stringify(fields)).not.toMatch(/张伟|138/);
  expect(field).toBeValid();
});

test('one customer is traced through the four papers, and what differs is told at once', async () => {
  const { tablet, visitId } = await atVisit();
  const user = userEvent.setup();
  await renderWithTablet(<SamplingScreen visitId={visitId} />, { tablet });
  await draw(user, '1');
  await user.click(await screen.findByRole('button', { name: /1 号/ }));
  const part = (name: string) => within(screen.getByRole('region', { name }));
  await screen.findByRole('region', { name: '客户资料卡' });
  await user.click(part('来店登记表').getByRole('radio', { name: /不适用/ }));
  await user.click(part('客户资料卡').getByRole('radio', { name: /找到/ }));
  await user.selectOptions(await part('客户资料卡').findByLabelText('写的级别'), 'F');
  await user.click(await part('日报表').findByRole('button', { name: '与资料卡一致' }));
  await user.click(part('客户状况变动表').getByRole('button', { name: '与资料卡一致' }));
  const dialog = within(screen.getByRole('dialog'));
  expect(await dialog.findByText('四处一致')).toBeInTheDocument();
  await user.selectOptions(part('客户状况变动表').getByLabelText('写的级别'), 'B');
  expect(await dialog.findByText('级别不一致')).toBeInTheDocument();
  await user.click(part('日报表').getByRole('radio', { name: /没有/ }));
  expect(await dialog.findByText('日报表里找不到')).toBeInTheDocument();
  // A second tap on the chosen key takes it back.
  await user.click(part('日报表').getByRole('radio', { name: /没有/ }));
  await waitFor(() => expect(dialog.queryByText('日报表里找不到')).toBeNull());
});

test('yesterday’s daily reports are noted in one tap, and the results say so by checklist item', async () => {
  const { tablet, visitId, programmeId } = await atVisit();
  const user = userEvent.setup();
  await renderWithTablet(<SamplingScreen visitId={visitId} />, { tablet });
  await screen.findByLabelText('一共有多少');
  await user.click(tab('二表一卡'));
  const question = within(screen.getByRole('radiogroup', { name: '赵敏：昨日日报表' }));
  await user.click(question.getByRole('radio', { name: '缺' }));
  await user.click(screen.getByRole('button', { name: '其余的日报都有' }));
  expect(await screen.findByText('昨日当班 2 人，日报齐 1 人')).toBeInTheDocument();
  await user.click(tab('抽查结果'));
  expect(await screen.findByRole('heading', { level: 3, name: '日报当日填写' })).toBeInTheDocument();
  expect(screen.getByText('昨日当班 2 人，日报齐 1 人，缺 1 人')).toBeInTheDocument();
  await renderWithTablet(<ItemEvidence visitId={visitId} programmeId={programmeId} itemId="cs-4-daily-filled" />, {
    tablet,
  });
  expect(await screen.findByRole('heading', { name: '抽查结果', level: 2 })).toBeInTheDocument();
});

test('figures typed from the forms give the rates again, and a status sheet that is out says by how much', async () => {
  const { tablet, visitId } = await atVisit();
  const user = userEvent.setup();
  await renderWithTablet(<SamplingScreen visitId={visitId} />, { tablet });
  await screen.findByLabelText('一共有多少');
  await user.click(tab('数字验算'));
  await user.type(screen.getByLabelText('首次来店（来电）批数'), '120');
  await user.type(screen.getByLabelText('留档批数'), '78');
  await user.tab();
  expect(await screen.findByText('65.0 %')).toBeInTheDocument();
  await user.type(screen.getAllByLabelText('报表上写的 %')[0] as HTMLElement, '72');
  await user.tab();
  expect(await screen.findByText('不一致')).toBeInTheDocument();
  await user.type(screen.getByLabelText('H 级月初'), '6');
  await user.type(screen.getByLabelText('H 级新增'), '2');
  await user.type(screen.getByLabelText('H 级现有'), '7');
  await user.tab();
  expect(await screen.findByText('不平：各级合计相差 1 户')).toBeInTheDocument();
  const { counts, reported, balance } = await stored(tablet, visitId);
  expect([counts.captured, reported.capture, balance.H.closing]).toEqual([78, 720, 7]);
});

test('in English everything has its words', async () => {
  const { tablet, visitId } = await atVisit();
  const user = userEvent.setup();
  await renderWithTablet(<SamplingScreen visitId={visitId} />, { tablet, lang: 'en' });
  expect(await screen.findByRole('heading', { name: 'Draw first, then look' })).toBeInTheDocument();
  for (const name of ['Two tables, one card', 'Figures', 'Reports', 'Results']) {
    await user.click(tab(name));
    const shown = document.body.textContent.replaceAll(/南昌福瑞|李强|赵敏/g, '');
    expect(shown).not.toMatch(/\p{Script=Han}/u);
    expect(shown).not.toMatch(/(sampling|draw|trace|papers|counted|balance|forms|found|fact)\.[a-z]/);
  }
});
