// npm run screenshots: the pictures of the README and of the browser's install dialog, from the built app, half way
// through an audit.
import { SHOWROOM_5S_V1 } from '../../src/domain/catalogue/templates/showroom5s.v1.ts';
import { drawAnswers, fillAudit } from '../e2e/support/answering.ts';
import { startServer } from '../e2e/support/server.ts';
import { beginAudit, installApp } from '../e2e/support/setUp.ts';
import { launchTablet, removeProfile } from '../e2e/support/tabletBrowser.ts';
import { buildIfStale } from './build.ts';

const SHOTS = [
  { file: 'wide.png', width: 1180, height: 820 },
  { file: 'narrow.png', width: 820, height: 1180 },
];
/** Items at the end that are left for the next tap. */
const LEFT = 6;

await buildIfStale();
const server = await startServer();
const hand = await launchTablet();
await installApp(hand, server);
await beginAudit(hand, { dealer: '南昌江铃第一展厅', template: SHOWROOM_5S_V1 });
const answers = [...drawAnswers(hand.w, SHOWROOM_5S_V1)].slice(0, -LEFT);
await fillAudit(hand, { template: SHOWROOM_5S_V1, answers: new Map(answers) });
for (const { file, width, height } of SHOTS) {
  await hand.page.setViewportSize({ width, height });
  await hand.page.getByRole('article').first().scrollIntoViewIfNeeded();
  await hand.page.screenshot({ path: `public/screenshots/${file}` });
}
await hand.close();
removeProfile(hand.profile);
await server.discard();
