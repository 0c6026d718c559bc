// npm run screenshots: the pictures that the browser shows in its install dialog, taken from the built app.
import { chromium } from 'playwright-core';
import { buildIfStale } from './build.ts';
import { CHROMIUM_FLAGS, requireChromium } from './chromium.ts';
import { serveDist } from './distServer.ts';

const SHOTS = [
  { file: 'wide.png', width: 1180, height: 820 },
  { file: 'narrow.png', width: 820, height: 1180 },
];

await buildIfStale();
const server = await serveDist();
const browser = await chromium.launch({ executablePath: requireChromium(), args: CHROMIUM_FLAGS });
for (const { file, width, height } of SHOTS) {
  const page = await browser.newPage({ viewport: { width, height }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  await page.goto(server.origin);
  await page.locator('#root > *').first().waitFor();
  await page.screenshot({ path: `public/screenshots/${file}` });
}
await browser.close();
await server.stop();
