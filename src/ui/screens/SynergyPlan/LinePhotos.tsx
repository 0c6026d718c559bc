import { useMemo, useState } from 'react';
import { LIMITS } from '../../../domain/limits.ts';
import type { VisitNo } from '../../../domain/records.ts';
import type { PlanLine } from '../../../domain/synergy/planLine.ts';
import { addPlanPhoto, removePlanPhoto } from '../../../store/planLineEdits.ts';
import { useTablet } from '../../app/TabletContext.tsx';
import { useOfferUndo } from '../../app/useOfferUndo.ts';
import { useThumbs } from '../../app/useThumbs.ts';
import { useT } from '../../i18n/useT.ts';
import { Banner } from '../../kit/Banner.tsx';
import { PhotoStrip } from '../../kit/PhotoStrip.tsx';
import { shrinkPhoto } from '../../photo/shrinkPhoto.ts';

type LinePhotosProps = { readonly line: PlanLine; readonly no: VisitNo };
type Fault = 'planCheck.photoFailed' | 'planCheck.photoFull';

/** The photos that show what a line came to. */
export function LinePhotos({ line, no }: LinePhotosProps) {
  const { t } = useT();
  const tablet = useTablet();
  const offerUndo = useOfferUndo();
  const [fault, setFault] = useState<Fault>();
  const { photos } = line.checks[no];
  const urls = useThumbs(tablet, photos, null);
  const strip = useMemo(() => photos.map(({ id, sha256 }) => ({ id, src: urls[sha256] ?? null })), [photos, urls]);

  /** One after the other: two large pictures at a time are more than an old tablet's memory holds. */
  const add = async (files: readonly File[]): Promise<void> => {
    setFault(undefined);
    for (const file of files.slice(0, LIMITS.photosPerItem - photos.length)) {
      const shrunk = await shrinkPhoto(file);
      const problem = shrunk.ok ? await addPlanPhoto(tablet, { line, no }, shrunk.photo) : shrunk.code;
      if (problem) setFault(problem === 'quota' ? 'planCheck.photoFull' : 'planCheck.photoFailed');
    }
  };

  const remove = async (photoId: string): Promise<void> =>
    offerUndo(t('planCheck.photoRemoved'), await removePlanPhoto(tablet, line, photoId));

  return (
    <div>
      <PhotoStrip
        label={t('planCheck.photos', { line: line.text })}
        photos={strip}
        onAdd={(files) => void add(files)}
        onRemove={(photoId) => void remove(photoId)}
      />
      {fault && <Banner tone="warn" title={t(fault)} onDismiss={() => setFault(undefined)} />}
    </div>
  );
}
