// npm run webkit: the main job in WebKit (Debian's webkit2gtk-driver) with the endpoint down, from a cold start to "safe
// at head office", in both languages; then kills of the process that holds the databases, and of the whole browser.
import process from 'node:process';
import type { Bundle } from '../../src/domain/bundle/bundleSchema.ts';
import { LANGS } from '../../src/ui/i18n/lang.ts';
import { type Server, startServer } from '../e2e/support/server.ts';
import { wordsOf } from '../e2e/support/words.ts';
import { enrolDevice, overNetwork } from '../support/device.ts';
import { buildIfStale } from '../tools/build.ts';
import { Hand, pageScript } from './hand.ts';
import { killsOf } from './kills.ts';
import { requireWebKit, startWebKit, type WebKit } from './miniBrowser.ts';
import { auditAndExport, installApp, sendToHeadOffice } from './walk.ts';

const KILLS = Number(process.env['WEBKIT_KILLS'] ?? 10);

type Walk = { readonly webkit: WebKit; readonly server: Server; readonly script: string };

async function mainWalk({ webkit, server, script }: Walk, lang: (typeof LANGS)[number]): Promise<string> {
  const w = wordsOf(lang);
  const profile = webkit.newProfile();
  await server.start();
  const first = await webkit.open(profile, server.origin);
  await installApp(new Hand(first.inspector, { w, script }));
  await server.stop();
  await first.close();

  // Another browser process on the same profile, and nothing but what it has kept.
  const browser = await webkit.open(profile, server.origin);
  const hand = new Hand(browser.inspector, { w, script });
  const { programmeId, digest, text } = await auditAndExport(hand, `南昌江铃 ${lang}`);
  const file = JSON.parse(text) as Bundle;
  const answered = file.audits[0]?.answers.filter(({ value }) => value !== null).length;
  const held = file.photos.filter((photo) => photo.held).length;
  await server.start();
  await sendToHeadOffice(hand, await server.code());
  const device = await enrolDevice(overNetwork(server.origin), await server.code());
  const there = (await (await device.send(`/v1/programmes/${programmeId}/bundle`)).json()) as Bundle;
  await browser.close();
  const facts = `${answered} answers, ${held} photos, digests ${digest} ${file.digest} ${there.digest}`;
  if (answered !== 75 || held !== 3 || file.digest !== there.digest || !there.digest.startsWith(digest)) {
    throw new Error(facts);
  }
  return facts;
}

async function run(): Promise<void> {
  requireWebKit();
  await buildIfStale();
  const script = await pageScript();
  const webkit = await startWebKit();
  const server = await startServer();
  let [passed, failed] = [0, 0];
  async function check(words: string, look: () => Promise<string>): Promise<void> {
    try {
      console.log(`ok: ${words}: ${await look()}`);
      passed += 1;
    } catch (error) {
      console.log(`FAILED: ${words}`);
      console.log(error);
      failed += 1;
    }
  }
  for (const lang of LANGS) await check(`main walk (${lang})`, () => mainWalk({ webkit, server, script }, lang));
  for (const what of ['network process', 'browser'] as const) {
    await check(`kill -9 of the ${what}, ${KILLS} times`, () => killsOf(what, { webkit, server, script }, KILLS));
  }
  webkit.end();
  await server.discard();
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

await run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
