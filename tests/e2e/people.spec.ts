import { expect, test } from './support/fixtures.ts';
import { addDealer, enrol, goTo, installApp, sayWho } from './support/setUp.ts';

test('an admin gives out a code; the second tablet is a sales manager’s of one dealer, and is withdrawn', async ({
  server,
  openTablet,
}) => {
  test.setTimeout(120_000);
  const [admin, manager] = [await openTablet(), await openTablet({ lang: 'en' })];
  const { page, w } = admin;
  await installApp(admin, server);
  await sayWho(admin);
  await addDealer(admin, '南昌江铃');
  await enrol(admin, await server.code());
  await expect(page.getByText(w.t('sync.idle'))).toBeVisible();

  await goTo(admin, 'nav.settings');
  await page.getByRole('link', { name: w.t('settings.people') }).click();
  await page.getByRole('button', { name: w.t('people.add') }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel(w.t('people.name')).fill('陈经理');
  await form.getByText(w.t('member.sales-manager'), { exact: true }).click();
  await form.getByText('南昌江铃').click();
  await form.getByRole('button', { name: w.t('common.save') }).click();
  await page.getByRole('button', { name: /陈经理/ }).click();
  await form.getByRole('button', { name: w.t('people.code') }).click();
  await expect(page.getByRole('img', { name: w.t('people.codeQr') })).toBeVisible();
  const code = (await page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent()) ?? '';
  await page.getByRole('button', { name: w.t('common.close') }).click();

  await installApp(manager, server);
  await sayWho(manager, 'Chen');
  await enrol(manager, code);
  await goTo(manager, 'nav.settings');
  await expect(manager.page.getByText('陈经理')).toBeVisible();
  await expect(
    manager.page.getByRole('listitem').getByText(manager.w.t('settings.member.sales-manager')),
  ).toBeVisible();
  await expect(manager.page.getByRole('link', { name: manager.w.t('settings.people') })).toHaveCount(0);

  await page.reload();
  await page.getByRole('tab', { name: w.t('people.tabDevices') }).click();
  await page.getByRole('button', { name: w.t('device.of', { name: '陈经理' }) }).click();
  await page.getByRole('button', { name: w.t('device.revokeKeep') }).click();
  await expect(page.getByText(w.t('device.keep'), { exact: true })).toBeVisible();
  await goTo(manager, 'nav.sync');
  await manager.page.getByRole('button', { name: manager.w.t('sync.now') }).click();
  await expect(manager.page.getByText(manager.w.t('cause.revoked'))).toBeVisible();
});
