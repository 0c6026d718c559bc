import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import { printed } from './support/pdf.ts';
import { addDealer, goTo, installApp, sayWho, startProgramme } from './support/setUp.ts';
import type { TabletBrowser } from './support/tabletBrowser.ts';
import { callTheRoll, holdMeeting } from './support/tourMeetings.ts';

const START = Date.parse('2026-11-23T08:29:00+08:00');

/** What the test sees of the screen's wake lock: how often it was asked for, and the last one that was given. */
type Awake = { asked: number; last: WakeLockSentinel | undefined };

function watchWakeLock(): void {
  const seen: Awake = { asked: 0, last: undefined };
  Object.assign(globalThis, { awake: seen });
  const { wakeLock } = navigator;
  const request = wakeLock.request.bind(wakeLock);
  wakeLock.request = async (type) => {
    seen.asked += 1;
    seen.last = await request(type);
    return seen.last;
  };
}

const timesAsked = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as { awake: Awake }).awake.asked);

/** What happens when somebody switches to another app and back. */
const leaveAndComeBack = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await (globalThis as unknown as { awake: Awake }).awake.last?.release();
    document.dispatchEvent(new Event('visibilitychange'));
  });

/** So many seconds after half past eight less a minute; nothing but the clock moves. */
const setClock = ({ page }: Pick<TabletBrowser, 'page'>, seconds: number): Promise<void> =>
  page.clock.setFixedTime(START + seconds * 1000);

const timer = ({ page }: Pick<TabletBrowser, 'page'>) => page.getByRole('timer');

async function atTheDealer(hand: TabletBrowser): Promise<void> {
  await sayWho(hand, '赵国强');
  await addDealer(hand, '南昌江铃全顺第一展厅');
  await startProgramme(hand);
}

test('a meeting runs with one tap from the home screen, and shows the same second after a reload and a killed browser', async ({
  server,
  openTablet,
}) => {
  const hand = await openTablet({ init: watchWakeLock });
  const { page, w, profile } = hand;
  await setClock(hand, 0);
  await installApp(hand, server);
  await server.stop();
  await atTheDealer(hand);
  await goTo(hand, 'nav.today');
  await page.getByRole('button', { name: w.t('meetings.start.morning-meeting') }).click();
  await expect(timer(hand)).toHaveText('2:00');
  await expect(page.getByText(w.t('meeting.awake'))).toBeVisible();
  expect(await timesAsked(page)).toBeGreaterThan(0);

  const before = await timesAsked(page);
  await leaveAndComeBack(page);
  await expect.poll(() => timesAsked(page)).toBe(before + 1);

  await setClock(hand, 65);
  await expect(timer(hand)).toHaveText('0:55');
  await page.reload();
  await expect(timer(hand)).toHaveText('0:55');
  await page.getByRole('button', { name: w.t('meeting.next'), exact: true }).click();
  await expect(timer(hand)).toHaveText('2:00');

  await setClock(hand, 65 + 150);
  await expect(timer(hand)).toHaveText('+0:30');
  await expect(page.getByText(w.t('meeting.overrunSaid'))).toBeAttached();
  await hand.kill();

  const again = await openTablet({ profile, init: watchWakeLock });
  await setClock(again, 65 + 150);
  await again.page.goto(server.origin);
  await again.page.getByRole('link', { name: w.t('meetings.resume.morning-meeting') }).click();
  await expect(timer(again)).toHaveText('+0:30');
  await expect(again.page.getByText(w.t('meeting.total', { elapsed: '3:35', minutes: 20 }))).toBeVisible();
});

test('a tablet that does not let the screen be kept awake says so, and what to do', async ({ server, openTablet }) => {
  const hand = await openTablet({
    init: () => {
      navigator.wakeLock.request = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    },
  });
  const { page, w } = hand;
  await page.goto(server.origin);
  await atTheDealer(hand);
  await goTo(hand, 'nav.meetings');
  await page.getByRole('button', { name: w.t('meetings.start.evening-meeting') }).click();
  await expect(page.getByText(w.t('meeting.notAwakeTodo'))).toBeVisible();
});

test('the minutes of an evening meeting are printed on A4 with Chinese text', async ({ server, openTablet }) => {
  const hand = await openTablet();
  const { page, w } = hand;
  await page.goto(server.origin);
  await atTheDealer(hand);
  await goTo(hand, 'nav.meetings');
  await page.getByRole('button', { name: w.t('meetings.start.evening-meeting') }).click();
  await callTheRoll(hand);
  await holdMeeting({ hand, seen: () => Promise.resolve() });
  const pages = await printed(page);
  expect(pages).toHaveLength(1);
  const [sheet] = pages;
  expect(sheet?.width).toBeCloseTo(595, 0);
  expect(sheet?.height).toBeCloseTo(842, 0);
  for (const words of ['夕会记录', '南昌江铃全顺第一展厅', '李强', '王丽', '点名、交表卡', '销售经理签名']) {
    expect(sheet?.text).toContain(words);
  }
});
