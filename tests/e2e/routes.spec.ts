import { addressesOf, demoIds, enterDemo } from './support/demo.ts';
import { expect, test } from './support/fixtures.ts';
import { installApp } from './support/setUp.ts';

test('every address of the app opens and reloads with the server stopped', async ({ server, openTablet }) => {
  test.setTimeout(240_000);
  const hand = await openTablet();
  const { page, w } = hand;
  await installApp(hand, server);
  await server.stop();
  await enterDemo(hand);
  const missing = [w.t('missing.title'), w.t('missing.record')];
  const heading = page.getByRole('heading', { level: 1 });
  for (const [place, [name, address]] of Object.entries(addressesOf(await demoIds(page))).entries()) {
    await page.goto(server.origin + address);
    // To open an address and to reload it is one and the same to the service worker.
    if (place % 5 === 0) await page.reload();
    await expect(heading, name).toBeVisible();
    expect(missing, name).not.toContain(await heading.textContent());
  }
});
