import { randomInt } from 'node:crypto';
import { setTimeout as after } from 'node:timers/promises';
import { type AnswerValue, answerField } from '../../src/domain/answers.ts';
import { SALES_PROCESS_V1 } from '../../src/domain/catalogue/templates/salesProcess.v1.ts';
import type { Item } from '../../src/domain/catalogue/types.ts';
import type { AuditBody } from '../../src/store/db.ts';
import type { Server } from '../e2e/support/server.ts';
import { wordsOf } from '../e2e/support/words.ts';
import { TapLog } from '../soak/tapLog.ts';
import { Hand } from './hand.ts';
import type { MiniBrowser, WebKit } from './miniBrowser.ts';
import { answerKey, beginAudit, installApp, savedAt } from './walk.ts';

/** In ms: what is promised of a database that goes away under the app. */
const USABLE_WITHIN = 5_000;
const LATEST_KILL = 2_000;

const ITEMS = SALES_PROCESS_V1.sections[0]?.items ?? [];
const VALUES: readonly AnswerValue[] = ['yes', 'partly', 'no'];

type Stage = { readonly webkit: WebKit; readonly server: Server; readonly script: string };
export type Victim = 'network process' | 'browser';

/** One audit on one tablet, with everything that was ever shown as saved in it. */
class Site {
  readonly log = new TapLog();
  readonly #stage: Stage;
  readonly #profile: string;
  #address = '';
  #browser: MiniBrowser | undefined;
  #hand: Hand | undefined;
  #taps = 0;

  constructor(stage: Stage) {
    this.#stage = stage;
    this.#profile = stage.webkit.newProfile();
  }

  get browser(): MiniBrowser {
    if (!this.#browser) throw new Error('no browser open');
    return this.#browser;
  }

  get hand(): Hand {
    if (!this.#hand) throw new Error('no browser open');
    return this.#hand;
  }

  async prepare(): Promise<void> {
    const { server } = this.#stage;
    await server.start();
    await this.open(server.origin);
    await installApp(this.hand);
    const id = await beginAudit(this.hand, '南昌全顺', SALES_PROCESS_V1);
    this.#address = `${server.origin}/audits/${id}`;
    await server.stop();
  }

  async open(address = this.#address): Promise<void> {
    const { webkit, script } = this.#stage;
    this.#browser = await webkit.open(this.#profile, address);
    this.#hand = new Hand(this.#browser.inspector, { w: wordsOf('zh'), script });
  }

  /** Taps the next answer, until the page shows it and says that all is saved. */
  async tapSaved(): Promise<void> {
    const item = ITEMS[this.#taps % ITEMS.length] as Item;
    const value = VALUES[Math.floor(this.#taps / ITEMS.length) % VALUES.length] as AnswerValue;
    this.#taps += 1;
    this.log.tapped(item.id, String(value));
    const key = answerKey(this.hand, SALES_PROCESS_V1, { item, value });
    await this.hand.choose(key);
    await this.hand.see({ ...key, checked: true });
    await this.hand.see(savedAt(this.hand));
    this.log.shown(item.id, String(value));
  }

  async missing(): Promise<string[]> {
    const [body] = await this.hand.rows<AuditBody>('bodies');
    return this.log.missingFrom((itemId) => body?.fields[answerField(itemId, 'value')]);
  }
}

/** Taps on while the databases' process is killed; in ms, how long until an answer is saved again. */
async function killNetwork(site: Site): Promise<number> {
  let killedAt = Number.POSITIVE_INFINITY;
  const killing = after(randomInt(LATEST_KILL)).then(() => {
    site.browser.killNetwork();
    killedAt = performance.now();
  });
  for (;;) {
    const begun = performance.now();
    await site.tapSaved();
    if (begun > killedAt) break;
  }
  await killing;
  return performance.now() - killedAt;
}

async function killBrowser(site: Site): Promise<number> {
  let isOver = false;
  const tapping = (async () => {
    while (!isOver) await site.tapSaved();
  })().catch(() => undefined);
  await after(randomInt(50, LATEST_KILL));
  isOver = true;
  await site.browser.kill();
  await tapping;
  const killedAt = performance.now();
  await site.open();
  await site.tapSaved();
  return performance.now() - killedAt;
}

/** Kills one or the other again and again on one tablet, and looks after each for every answer ever shown as saved. */
export async function killsOf(victim: Victim, stage: Stage, times: number): Promise<string> {
  const site = new Site(stage);
  await site.prepare();
  const missing: string[] = [];
  const waits: number[] = [];
  for (let round = 0; round < times; round += 1) {
    waits.push(await (victim === 'browser' ? killBrowser(site) : killNetwork(site)));
    missing.push(...(await site.missing()));
  }
  await site.browser.close();
  const longest = Math.round(Math.max(...waits));
  const facts = `${site.log.shownCount} answers shown as saved, ${missing.length} lost, longest wait ${longest} ms`;
  const isLate = victim === 'network process' && longest > USABLE_WITHIN;
  if (missing.length > 0 || isLate) throw new Error([facts, ...missing].join('\n'));
  return facts;
}
