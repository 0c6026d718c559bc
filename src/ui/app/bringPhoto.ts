import { isDemo } from '../../store/demoDatabase.ts';
import { enrolled } from '../../store/syncState.ts';
import type { Tablet } from '../../store/tablet.ts';
import type { WantedPhoto } from '../../sync/fetchPhoto.ts';
import { makeThumb } from './makeThumb.ts';

/** Brings a photo that is not on this tablet from head office, if it can be had. */
export async function bringPhoto(tablet: Tablet, photo: WantedPhoto): Promise<boolean> {
  if (isDemo(tablet) || !(await enrolled(tablet))) return false;
  const [{ fetchPhoto }, { pageLink }] = await Promise.all([
    import('../../sync/fetchPhoto.ts'),
    import('../../sync/syncLoop.ts'),
  ]);
  return fetchPhoto(tablet, pageLink(), { photo, makeThumb });
}
