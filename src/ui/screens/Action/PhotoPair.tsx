import { useState } from 'react';
import type { Photo } from '../../../domain/answers.ts';
import type { ActionPhoto } from '../../../domain/fields/actionStates.ts';
import { removeActionPhoto } from '../../../store/actionEdits.ts';
import { addRecordPhoto } from '../../../store/recordPhotos.ts';
import { useTablet } from '../../app/TabletContext.tsx';
import { useOfferUndo } from '../../app/useOfferUndo.ts';
import { usePhotoUrl } from '../../app/usePhotoUrl.ts';
import { useT } from '../../i18n/useT.ts';
import { Banner } from '../../kit/Banner.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { IconButton } from '../../kit/IconButton.tsx';
import { PhotoPick } from '../../photo/PhotoPick.tsx';
import { shrinkPhoto } from '../../photo/shrinkPhoto.ts';
import type { ActionView } from './actionView.ts';
import css from './PhotoPair.module.css';

/** How it was and how it is, side by side. */
export function PhotoPair({ view }: { readonly view: ActionView }) {
  const { action, before } = view;
  return (
    <div className={css.pair}>
      <Side view={view} what="before" photos={before} />
      <Side view={view} what="after" photos={action.after} />
    </div>
  );
}

type SideProps = { readonly view: ActionView; readonly what: ActionPhoto; readonly photos: readonly Photo[] };

function Side({ view: { action }, what, photos }: SideProps) {
  const { t } = useT();
  const own = action[what];
  return (
    <section className={css.side} aria-label={t(`action.${what}`)}>
      <h2>{t(`action.${what}`)}</h2>
      {photos.length === 0 && (
        <p className={css.photo}>{t(what === 'before' ? 'action.noBefore' : 'action.noAfter')}</p>
      )}
      {photos.map((photo, at) => (
        <PhotoFigure
          key={photo.id}
          photo={photo}
          label={`${t(`action.${what}`)} ${at + 1}`}
          removable={own.some(({ id }) => id === photo.id) ? action : null}
        />
      ))}
      <AddPhotos action={action} what={what} />
    </section>
  );
}

type PhotoFigureProps = {
  readonly photo: Photo;
  readonly label: string;
  /** The action whose own photo it is; those of the checklist stay. */
  readonly removable: ActionView['action'] | null;
};

function PhotoFigure({ photo, label, removable }: PhotoFigureProps) {
  const { t, date } = useT();
  const tablet = useTablet();
  const offerUndo = useOfferUndo();
  const url = usePhotoUrl(tablet, photo);
  const remove = async (action: ActionView['action']): Promise<void> =>
    offerUndo(t('action.photoRemoved'), await removeActionPhoto(tablet, action, photo.id));
  return (
    <figure>
      <div className={css.photo}>
        {url === 'lost' && t('action.photoLost')}
        {url === 'elsewhere' && t('action.photoElsewhere')}
        {url && url !== 'lost' && url !== 'elsewhere' && <img src={url} alt={label} decoding="async" />}
      </div>
      <figcaption className={css.caption}>
        {date(photo.takenAt, 'datetime')}
        {removable && (
          <IconButton icon="trash" label={`${t('common.remove')} ${label}`} onClick={() => void remove(removable)} />
        )}
      </figcaption>
    </figure>
  );
}

function AddPhotos({ action, what }: { readonly action: ActionView['action']; readonly what: ActionPhoto }) {
  const { t } = useT();
  const tablet = useTablet();
  const [state, setState] = useState<'ready' | 'busy' | 'failed'>('ready');

  async function add(files: readonly File[]): Promise<void> {
    setState('busy');
    const { id: recordId, dealerId } = action;
    let failed = false;
    for (const file of files) {
      const shrunk = await shrinkPhoto(file);
      const place = { kind: 'action', recordId, dealerId, itemId: what } as const;
      if (!shrunk.ok || (await addRecordPhoto(tablet, place, shrunk.photo))) failed = true;
    }
    setState(failed ? 'failed' : 'ready');
  }

  const shared = {
    className: css.add,
    disabled: state === 'busy',
    onPick: (files: readonly File[]) => void add(files),
  };
  const side = t(`action.${what}`);
  return (
    <>
      <div className={css.adders}>
        <PhotoPick {...shared} camera label={`${t('photos.camera')} ${side}`}>
          <Icon name="camera" />
          {t('photos.camera')}
        </PhotoPick>
        <PhotoPick {...shared} label={`${t('photos.file')} ${side}`}>
          <Icon name="image" />
          {t('photos.file')}
        </PhotoPick>
      </div>
      {state === 'failed' && (
        <Banner
          tone="warn"
          title={t('action.photoFailed')}
          todo={t('action.photoFailedTodo')}
          onDismiss={() => setState('ready')}
        />
      )}
    </>
  );
}
