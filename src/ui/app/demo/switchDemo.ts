import { eraseDemo, makeDemo } from '../../../store/demo.ts';
import type { Tablet } from '../../../store/tablet.ts';
import { localDay } from '../localDay.ts';
import { paths } from '../paths.ts';
import { usePreferences } from '../preferences.ts';
import { markDemo } from './demoMark.ts';
import { demoPhotos } from './demoPhotos.ts';

/** The app begins anew: a page works with one database from its first line to its last. */
const beginAnew = (): void => location.replace(paths.today());

/** Fills the demo's own database and goes there. What is on this tablet stays as it is. */
export async function enterDemo(): Promise<void> {
  const { lang } = usePreferences.getState();
  await makeDemo({ today: localDay(), lang, photos: await demoPhotos(lang) });
  markDemo(true);
  beginAnew();
}

/** Ends the demo: its database is gone, and the tablet's own is open again. */
export async function leaveDemo({ db }: Pick<Tablet, 'db'>): Promise<void> {
  markDemo(false);
  db.close();
  await eraseDemo();
  beginAnew();
}
