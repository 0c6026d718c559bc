import { expect } from '@playwright/test';
import type { Change } from '../../src/domain/change.ts';
import type { AuditBody, AuditHeader, QuarantineRow, RecordRow, SegmentRow } from '../../src/store/db.ts';
import type { SyncState } from '../../src/store/syncState.ts';
import { readTable } from '../e2e/support/database.ts';
import { enrol, installApp } from '../e2e/support/setUp.ts';
import { launchTablet, newProfile, removeProfile, type TabletBrowser } from '../e2e/support/tabletBrowser.ts';
import type { Fate, Wire } from './wire.ts';

/** In ms: with three other tablets at it on two cores. */
const LONGEST_INSTALL = 120_000;

/** In ms; far above what a round takes, retries of lost requests included. */
const LONGEST_ROUND = 90_000;

/** Of the network, which these schedules break on purpose. */
const NETWORK = /Failed to load resource|net::ERR_/;

type Launched = Pick<TabletBrowser, 'page' | 'w'>;

/** A person with a tablet: a browser process on a profile that outlives it, behind a network of its own. */
export class Player {
  readonly name: string;
  readonly wire: Wire;
  memberId = '';
  /** In ms: how wrong the tablet's clock is. */
  offset = 0;
  /** How often head office had been set back when it last told this tablet what it holds. */
  toldAt = 0;
  readonly faults: string[] = [];
  readonly #profile = newProfile();
  #tablet: TabletBrowser | undefined;

  constructor(name: string, wire: Wire) {
    this.name = name;
    this.wire = wire;
  }

  get hand(): Launched {
    if (!this.#tablet) throw new Error(`${this.name} has no browser open`);
    return this.#tablet;
  }

  async launch(): Promise<void> {
    this.#tablet = await launchTablet({ profile: this.#profile });
    if (this.offset !== 0) await this.#tablet.context.clock.setSystemTime(Date.now() + this.offset);
  }

  /** The app on the tablet, with a network. */
  async install(): Promise<void> {
    await this.launch();
    await installApp(this.hand, { origin: this.wire.origin, within: LONGEST_INSTALL });
  }

  /** Closed as a person closes it, and opened again. */
  async restart(): Promise<void> {
    this.#keepFaults();
    await this.#tablet?.close();
    await this.launch();
  }

  /** kill -9 */
  async kill(): Promise<void> {
    this.#keepFaults();
    await this.#tablet?.kill();
    this.#tablet = undefined;
  }

  async close(): Promise<void> {
    this.#keepFaults();
    await this.#tablet?.close().catch(() => undefined);
    await this.wire.close();
    removeProfile(this.#profile);
  }

  async setClock(offset: number): Promise<void> {
    this.offset = offset;
    const { page } = this.hand;
    await page.context().clock.setSystemTime(Date.now() + offset);
    await page.reload();
  }

  async goTo(path: string): Promise<void> {
    const { page } = this.hand;
    if (new URL(page.url(), this.wire.origin).pathname !== path || page.url() === 'about:blank') {
      await page.goto(this.wire.origin + path);
    }
  }

  /** Every change that lies on the tablet, wherever. */
  async held(): Promise<Change[]> {
    const { page } = this.hand;
    const own = await readTable<Change>(page, 'changes');
    const segments = await readTable<SegmentRow>(page, 'segments');
    const aside = await readTable<QuarantineRow>(page, 'quarantine');
    return [...own, ...segments.flatMap(({ changes }) => changes), ...aside.map(({ change }) => change)];
  }

  /** What has not been taken by the endpoint. */
  async waiting(): Promise<{ unsent: number; aside: number }> {
    const { page } = this.hand;
    const own = await readTable<Change>(page, 'changes');
    const segments = await readTable<SegmentRow>(page, 'segments');
    const photos = await readTable<{ readonly sent: 0 | 1 }>(page, 'photos');
    const relayed = segments.filter(({ relay }) => relay === 1);
    const unsent = own.length + relayed.length + photos.filter(({ sent }) => sent === 0).length;
    return { unsent, aside: (await readTable(page, 'quarantine')).length };
  }

  audits(): Promise<AuditHeader[]> {
    return readTable<AuditHeader>(this.hand.page, 'audits');
  }

  /** The records as they lie folded on the tablet. */
  async records(): Promise<(RecordRow | AuditBody)[]> {
    const { page } = this.hand;
    return [...(await readTable<RecordRow>(page, 'records')), ...(await readTable<AuditBody>(page, 'bodies'))];
  }

  /** The photos that lie on the tablet with their bytes. */
  async photoBytes(): Promise<Set<string>> {
    const rows = await readTable<{ readonly sha256: string }>(this.hand.page, 'photoBytes');
    return new Set(rows.map(({ sha256 }) => sha256));
  }

  async syncState(): Promise<SyncState | undefined> {
    const meta = await readTable<{ readonly key: string; readonly value: unknown }>(this.hand.page, 'meta');
    return meta.find(({ key }) => key === 'sync')?.value as SyncState | undefined;
  }

  /** Opens "Sync & export" and taps "send now". */
  async tapSend(): Promise<void> {
    const { page, w } = this.hand;
    await this.goTo('/sync');
    await page.getByRole('button', { name: w.t('sync.now') }).click();
  }

  /** A round by hand: whether all went well, as far as the tablet knows. */
  async sync(fates: readonly Fate[] = []): Promise<boolean> {
    const { page, w } = this.hand;
    await this.goTo('/sync');
    this.wire.mend();
    this.wire.fates.push(...fates);
    await page.getByRole('button', { name: w.t('sync.now') }).click();
    await expect(page.getByRole('button', { name: w.t('sync.now') })).toBeEnabled({ timeout: LONGEST_ROUND });
    const state = await this.syncState();
    return state?.name === 'idle' && state.cause === null;
  }

  /** Types a one-time code, where the tablet asks for one; whether it did. */
  async enrolWith(code: () => Promise<string>, force = false): Promise<boolean> {
    const { page, w } = this.hand;
    await this.goTo('/sync');
    await page.getByRole('button', { name: w.t('sync.now') }).waitFor();
    if (!(force || (await page.getByLabel(w.t('enrol.code')).isVisible()))) return false;
    this.wire.mend();
    await enrol(this.hand, await code());
    await expect(page.getByLabel(w.t('enrol.code'))).toHaveCount(0);
    return true;
  }

  /** Audits of which the sync page says that they are safe at head office. */
  async saidSafe(): Promise<string[]> {
    const { page, w } = this.hand;
    await this.goTo('/sync');
    return page.evaluate((safe) => {
      const rows = [...document.querySelectorAll<HTMLAnchorElement>('main a[href^="/audits/"]')];
      const isSafe = (row: Element): boolean =>
        [...row.querySelectorAll('*')].some(({ textContent }) => textContent?.trim() === safe);
      return rows.filter(isSafe).map(({ href }) => new URL(href).pathname.split('/').at(-1) ?? '');
    }, w.t('copies.safe'));
  }

  /** Sends once more what was kept aside. */
  async retryAside(): Promise<void> {
    const { page, w } = this.hand;
    await this.goTo('/sync');
    const again = page.getByRole('button', { name: w.t('quarantine.retryAll') });
    if (await again.isVisible()) await again.click();
  }

  #keepFaults(): void {
    this.faults.push(...(this.#tablet?.faults ?? []).filter((fault) => !NETWORK.test(fault)));
  }
}
