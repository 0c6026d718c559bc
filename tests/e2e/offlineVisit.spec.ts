import { LANGS } from '../../src/ui/i18n/lang.ts';
import { test } from './support/fixtures.ts';
import { mainWalk } from './support/mainWalk.ts';

// The main job, whole: a showroom without a signal, an audit kept, scored, sealed and exported, then sent.

for (const lang of LANGS) {
  test(`an audit made without a network arrives whole at head office and in a file (${lang})`, async ({
    server,
    openTablet,
  }) => {
    test.setTimeout(300_000);
    await mainWalk({ server, openTablet, lang });
  });
}
