import { useMemo } from 'react';
import type { Photo } from '../../../domain/answers.ts';
import type { Item } from '../../../domain/catalogue/types.ts';
import { useThumbs } from '../../app/useThumbs.ts';
import { useT } from '../../i18n/useT.ts';
import { PhotoStrip } from '../../kit/PhotoStrip.tsx';
import css from './ItemPhotos.module.css';
import { PhotoNote } from './PhotoNote.tsx';
import { useDesk, useUi } from './useDesk.ts';

interface ItemPhotosProps {
  readonly item: Item;
  readonly photos: readonly Photo[];
  readonly editable: boolean;
}

/** The photos of an item, and what went wrong with the last one. */
export function ItemPhotos({ item, photos, editable }: ItemPhotosProps) {
  const problem = useUi((ui) => (ui.photoProblem?.itemId === item.id ? ui.photoProblem.code : null));
  if (photos.length === 0 && !problem) return null;
  return (
    <div className={css.photos}>
      {photos.length > 0 && <Thumbs item={item} photos={photos} editable={editable} />}
      {problem && <PhotoNote code={problem} />}
    </div>
  );
}

function Thumbs({ item, photos, editable }: ItemPhotosProps) {
  const { text } = useT();
  const { tablet, edits, show } = useDesk();
  const busy = useUi((ui) => ui.busyPhotos);
  const urls = useThumbs(tablet, photos, busy);
  const strip = useMemo(() => photos.map(({ id, sha256 }) => ({ id, src: urls[sha256] ?? null })), [photos, urls]);
  return (
    <PhotoStrip
      label={text(item.label)}
      photos={strip}
      onOpen={(photoId) => show({ name: 'photo', itemId: item.id, photoId })}
      onRemove={editable ? (photoId) => edits.removePhoto(item.id, photoId) : undefined}
    />
  );
}
