import { ALL_TEMPLATES } from '../../src/domain/catalogue/allTemplates.ts';
import { drawAnswers, fillAudit, seal, shownScore } from './support/answering.ts';
import { expect, test } from './support/fixtures.ts';
import { beginAudit, installApp } from './support/setUp.ts';

// Every item of every checklist, driven from the catalogue: what is added there is walked here.
for (const [at, template] of ALL_TEMPLATES.entries()) {
  const lang = at % 2 === 0 ? 'zh' : 'en';

  test(`without a network all of ${template.title.en} (${lang}) can be answered, scored and sealed`, async ({
    server,
    openTablet,
  }) => {
    const hand = await openTablet({ lang });
    await installApp(hand, server);
    await server.stop();
    await beginAudit(hand, { dealer: '南昌全顺', template, visit: 2 });
    const answers = drawAnswers(hand.w, template);
    await fillAudit(hand, { template, answers });
    await expect(hand.page.getByRole('contentinfo').getByText(shownScore(template, answers))).toBeVisible();
    await seal(hand);
    await expect(hand.page.getByRole('main').getByText(shownScore(template, answers)).first()).toBeVisible();
  });
}
