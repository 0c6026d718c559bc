import type { Photo } from '../../../domain/answers.ts';
import { usePhotoUrl } from '../../app/usePhotoUrl.ts';
import { useT } from '../../i18n/useT.ts';
import { Banner } from '../../kit/Banner.tsx';
import { Button } from '../../kit/Button.tsx';
import { IconButton } from '../../kit/IconButton.tsx';
import { useModal } from '../../kit/useModal.ts';
import { isEditable } from './edits.ts';
import css from './PhotoViewer.module.css';
import { useDesk, useItemView } from './useDesk.ts';

interface PhotoViewerProps {
  readonly itemId: string;
  readonly photoId: string;
  readonly onClose: () => void;
}

/** A photo in full, from the bytes on disk, checked against their hash. */
export function PhotoViewer({ itemId, photoId, onClose }: PhotoViewerProps) {
  const { photos } = useItemView(itemId);
  const at = photos.findIndex(({ id }) => id === photoId);
  const photo = photos[at];
  if (!photo) return null;
  return <OpenPhoto key={photo.id} itemId={itemId} photos={photos} at={at} photo={photo} onClose={onClose} />;
}

interface OpenPhotoProps {
  readonly itemId: string;
  readonly photos: readonly Photo[];
  readonly at: number;
  readonly photo: Photo;
  readonly onClose: () => void;
}

function OpenPhoto({ itemId, photos, at, photo, onClose }: OpenPhotoProps) {
  const { t, date } = useT();
  const desk = useDesk();
  const modal = useModal(true, onClose);
  const url = usePhotoUrl(desk.tablet, photo);
  const turn = (to: Photo | undefined): void => {
    if (to) desk.show({ name: 'photo', itemId, photoId: to.id });
  };
  const remove = (): void => {
    desk.edits.removePhoto(itemId, photo.id);
    onClose();
  };
  return (
    <dialog {...modal} className={css.viewer} aria-label={t('photos.open', { number: at + 1 })}>
      <div className={css.box}>
        <div className={css.head}>
          <p className={css.facts}>
            {t('audit.photo.facts', { number: at + 1, count: photos.length, taken: date(photo.takenAt, 'datetime') })}
          </p>
          <IconButton icon="close" label={t('common.close')} onClick={onClose} />
        </div>
        <div className={css.stage}>
          <Picture url={url} photo={photo} alt={t('photos.open', { number: at + 1 })} />
        </div>
        <div className={css.foot}>
          <IconButton
            framed
            icon="back"
            label={t('audit.photo.before')}
            disabled={at === 0}
            onClick={() => turn(photos[at - 1])}
          />
          <IconButton
            framed
            icon="next"
            label={t('audit.photo.after')}
            disabled={at + 1 === photos.length}
            onClick={() => turn(photos[at + 1])}
          />
          {isEditable(desk) && (
            <Button variant="danger" icon="trash" onClick={remove}>
              {t('common.remove')}
            </Button>
          )}
        </div>
      </div>
    </dialog>
  );
}

type PictureProps = { readonly url: ReturnType<typeof usePhotoUrl>; readonly photo: Photo; readonly alt: string };

/** The picture, or where it is; nothing while it is being read. */
function Picture({ url, photo, alt }: PictureProps) {
  const { t } = useT();
  if (!url) return null;
  if (url === 'lost') return <Banner tone="warn" title={t('audit.photo.lost')} todo={t('audit.photo.lost.todo')} />;
  if (url === 'elsewhere')
    return <Banner tone="info" title={t('audit.photo.elsewhere')} todo={t('audit.photo.elsewhere.todo')} />;
  return <img className={css.image} src={url} width={photo.width} height={photo.height} alt={alt} />;
}
