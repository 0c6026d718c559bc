import { LANGS } from '../../src/ui/i18n/lang.ts';
import { test } from '../e2e/support/fixtures.ts';
import { mainWalk } from '../e2e/support/mainWalk.ts';

for (const lang of LANGS) {
  test(`in Firefox an audit made without a network arrives whole at head office and in a file (${lang})`, async ({
    server,
    openTablet,
  }) => {
    test.setTimeout(600_000);
    // Firefox takes its time over the hundreds of files that are kept.
    await mainWalk({ server, openTablet, lang, within: 120_000 });
  });
}
