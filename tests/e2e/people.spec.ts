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

test('an admin erases a name: he sees first what would go, and afterwards neither server nor tablet has it', async ({
  server,
  openTablet,
}) => {
  const tablet = await openTablet();
  const { page, w } = tablet;
  await installApp(tablet, server);
  await sayWho(tablet, '钱秘密');
  await addDealer(tablet, '南昌江铃');
  await enrol(tablet, await server.code());
  await expect(page.getByText(w.t('sync.idle'))).toBeVisible();

  await goTo(tablet, 'nav.settings');
  await page.getByRole('link', { name: w.t('settings.people') }).click();
  await page.getByRole('tab', { name: w.t('privacy.tab') }).click();
  await page.getByLabel(w.t('privacy.dealer')).selectOption({ label: '南昌江铃' });
  await expect(page.getByRole('link', { name: w.t('privacy.held') })).toHaveAttribute('href', /\/held$/);
  await page.getByRole('button', { name: /钱秘密/ }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel(w.t('privacy.why')).fill('本人要求');
  await form.getByRole('button', { name: w.t('privacy.look') }).click();
  await expect(form.getByText(w.t('privacy.sure'))).toBeVisible();
  await form.getByRole('button', { name: w.t('privacy.yes') }).click();
  await expect(page.getByText('本人要求')).toBeVisible();
  await expect(page.getByText(w.t('privacy.noPeople'))).toBeVisible();

  await goTo(tablet, 'nav.sync');
  await page.getByRole('button', { name: w.t('sync.now') }).click();
  await goTo(tablet, 'nav.settings');
  // A form that is open keeps what it was opened with.
  await expect(async () => {
    await page.reload();
    await expect(page.getByLabel(w.t('person.name'))).toHaveValue('***', { timeout: 3_000 });
  }).toPass();
  await expect(page.getByText('钱秘密')).toHaveCount(0);
});
