import { expect } from '@playwright/test';
import { goTo } from './setUp.ts';
import type { TabletBrowser } from './tabletBrowser.ts';
import type { Look } from './tour.ts';

type Tour = { readonly hand: TabletBrowser; readonly look: Look };

type Held = { readonly hand: TabletBrowser; readonly seen: (slot: number) => Promise<void> };

/** Walks through all slots of the meeting that runs, and ends it. */
export async function holdMeeting({ hand: { page, w }, seen }: Held): Promise<void> {
  const next = page.getByRole('button', { name: w.t('meeting.next'), exact: true });
  const place = page.getByText(w.like('meeting.slotOf'));
  await expect(place).toBeVisible();
  for (let slot = 0; ; slot++) {
    await seen(slot);
    if (!(await next.isVisible())) break;
    const was = (await place.textContent()) ?? '';
    await next.click();
    await expect(place).not.toHaveText(was);
  }
  await page
    .getByRole('button', { name: w.t('meeting.end') })
    .first()
    .click();
  await page
    .getByRole('link', { name: w.t('meeting.minutes') })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: w.t('minutes.facts') })).toBeVisible();
}

/** The offer to take the end back lies over what is looked at next. */
const offerIsOver = ({ page, w }: TabletBrowser): Promise<void> =>
  expect(page.getByText(w.t('meeting.ended'))).toBeHidden({ timeout: 30_000 });

/** A meeting with nothing but the dealer's name: the people are written down while it runs. */
export async function callTheRoll({ page, w }: TabletBrowser): Promise<void> {
  await page.getByLabel(w.t('meeting.names')).fill(w.lang === 'zh' ? '李强、王丽' : 'Li Qiang, Wang Li');
  await page.getByRole('button', { name: w.t('meeting.add') }).click();
  await page.getByRole('button', { name: w.t('meeting.allPresent') }).click();
  await expect(page.getByText(w.t('meeting.rollCount', { came: 2, all: 2 }))).toBeVisible();
}

/** The slots of which the screen offers something of its own. */
const LOOKED_AT = { morning: [0, 2, 3, 5, 6], evening: [1, 2, 3, 4, 5] };

async function board({ hand: { page, w }, look }: Tour): Promise<void> {
  await page.getByRole('link', { name: w.t('meetings.board') }).click();
  await expect(page.getByRole('heading', { name: w.t('board.title') })).toBeVisible();
  for (const part of ['enter', 'targets', 'days', 'stock'] as const) {
    await page.getByRole('radio', { name: w.t(`board.view.${part}`), exact: true }).check();
    await look(`board, ${part}`);
  }
  await page.getByRole('textbox', { name: w.t('board.model') }).fill(w.lang === 'zh' ? '全顺 T8' : 'Transit T8');
  await page.getByRole('button', { name: w.t('board.addModel') }).click();
  await page.getByRole('radio', { name: w.t('board.view.show'), exact: true }).check();
  await expect(page.getByRole('table').first()).toBeVisible();
  await look('board');
}

/** Both meetings of a day, their minutes, the scorecard's suggestions and the board. */
export async function tourOfMeetings({ hand, look }: Tour): Promise<void> {
  const { page, w } = hand;
  await goTo(hand, 'nav.meetings');
  await page.getByRole('button', { name: w.t('meetings.start.morning-meeting') }).click();
  await expect(page.getByRole('timer')).toBeVisible();
  await look('meeting without people');
  await callTheRoll(hand);
  const seen = (slots: readonly number[], name: string) => async (slot: number) => {
    if (slots.includes(slot)) await look(`${name}, slot ${slot + 1}`);
  };
  await holdMeeting({ hand, seen: seen(LOOKED_AT.morning, 'morning meeting') });
  await offerIsOver(hand);
  await look('minutes');
  await page.getByRole('link', { name: w.t('observer.title') }).click();
  await expect(page.getByRole('heading', { name: w.t('meeting.marks') })).toBeVisible();
  await look('observer');
  await goTo(hand, 'nav.meetings');
  await page.getByRole('button', { name: w.t('meetings.start.evening-meeting') }).click();
  await holdMeeting({ hand, seen: seen(LOOKED_AT.evening, 'evening meeting') });
  await offerIsOver(hand);
  await goTo(hand, 'nav.meetings');
  await expect(page.getByRole('heading', { name: w.t('meetings.trend') })).toBeVisible();
  await look('meetings');
  await board({ hand, look });
}
