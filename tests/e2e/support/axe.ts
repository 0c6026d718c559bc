import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
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
export const axeInLight = (page: Page, where: string): Promise<Violation[]> =>
  violations(new AxeBuilder({ page }).withTags(TAGS), where);

/** The same in each theme; only colours differ between those. */
export async function axe(page: Page, where: string): Promise<Violation[]> {
  const before = await page.evaluate(() => document.documentElement.dataset['theme'] ?? '');
  const found = await axeInLight(page, where);
  for (const theme of THEMES.filter((name) => name !== 'auto' && name !== 'light')) {
    await wear(page, theme);
    found.push(...(await violations(new AxeBuilder({ page }).withRules('color-contrast'), `${where}, ${theme}`)));
  }
  await wear(page, before);
  return found;
}
