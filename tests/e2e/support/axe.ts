import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { THEMES } from '../../../src/ui/theme/appearance.ts';

export type Violation = { readonly where: string; readonly rule: string; readonly nodes: readonly string[] };

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function violations(builder: AxeBuilder, where: string): Promise<Violation[]> {
  const result = await builder.setLegacyMode().analyze();
  return result.violations.map(({ id, nodes }) => ({
    where,
    rule: id,
    nodes: nodes.map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
  }));
}

const wear = (page: Page, theme: string): Promise<void> =>
  page.evaluate((name) => {
    document.documentElement.dataset['theme'] = name;
  }, theme);

/** Everything that axe finds on the page as it stands, in light. */
export async function axeInLight(page: Page, where: string): Promise<Violation[]> {
  // A page that is still coming is none yet.
  await expect(page.locator('h1').first(), where).toBeAttached();
  return violations(new AxeBuilder({ page }).withTags(TAGS), where);
}

const OTHER_THEMES = THEMES.filter((name) => name !== 'auto' && name !== 'light');

/** Looks taken so far; each page has its own count, so that a test sees the same whatever ran before it. */
const looks = new WeakMap<Page, number>();

/**
 * The same, and every second time in one of the other themes by turns: only colours differ there, and each part stands on
 * many pages.
 */
export async function axe(page: Page, where: string): Promise<Violation[]> {
  const found = await axeInLight(page, where);
  const look = looks.get(page) ?? 0;
  looks.set(page, look + 1);
  if (look % 2 === 1) return found;
  const before = await page.evaluate(() => document.documentElement.dataset['theme'] ?? '');
  const theme = OTHER_THEMES[(look / 2) % OTHER_THEMES.length] ?? 'dark';
  await wear(page, theme);
  found.push(...(await violations(new AxeBuilder({ page }).withRules('color-contrast'), `${where}, ${theme}`)));
  await wear(page, before);
  return found;
}
