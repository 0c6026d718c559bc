import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { newTablet, renderWithTablet } from '../../../tests/setup/renderWithTablet.tsx';
import { people } from '../../store/records.ts';
import { Routes } from './Routes.tsx';

test('the first run asks for a name and a role, makes the profile and goes to the home screen', async () => {
  const tablet = await newTablet();
  const user = userEvent.setup();
  const { history } = await renderWithTablet(<Routes />, { tablet, path: '/dealers' });
  const name = await screen.findByLabelText('您的姓名');
  await user.click(screen.getByRole('button', { name: '开始使用' }));
  expect(await screen.findByText('请填写您的姓名')).toBeInTheDocument();
  await user.type(name, ' 李敏 ');
  await user.click(screen.getByRole('radio', { name: /市场代表/ }));
  await user.click(screen.getByRole('button', { name: '开始使用' }));
  expect(await screen.findByRole('heading', { name: /好，李敏/ })).toBeInTheDocument();
  expect(history?.at(-1)).toBe('/');
  const profile = (await people(tablet)).get(tablet.author);
  expect(profile).toMatchObject({ name: '李敏', role: 'field-rep' });
});

test('an address that leads nowhere says so, and leads home', async () => {
  const tablet = await newTablet();
  tablet.author = '0198c0de-0000-7000-8000-000000000001';
  await renderWithTablet(<Routes />, { tablet, path: '/nowhere', lang: 'en' });
  expect(await screen.findByRole('heading', { level: 1, name: 'There is no such page' })).toBeInTheDocument();
  await waitFor(() => expect(document.title).toBe('There is no such page · Showroom Audit'));
});
