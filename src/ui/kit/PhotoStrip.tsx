import type { ChangeEvent } from 'react';
import { useT } from '../i18n/useT.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconPaths.ts';
import css from './PhotoStrip.module.css';

export interface StripPhoto {
  readonly id: string;
  /** An object URL of the thumbnail; null while it is being read. */
  readonly src: string | null;
}

interface PhotoStripProps {
  /** What the photos are of; read aloud. */
  readonly label: string;
  readonly photos: readonly StripPhoto[];
  readonly onAdd?: ((files: readonly File[]) => void) | undefined;
  readonly onOpen?: ((id: string) => void) | undefined;
  /** Removes at once: pair it with an UndoBar. */
  readonly onRemove?: ((id: string) => void) | undefined;
}

/** Thumbnails in the order taken, then camera and file. */
export function PhotoStrip({ label, photos, onAdd, onOpen, onRemove }: PhotoStripProps) {
  const { t } = useT();
  return (
    <div className={css.strip}>
      {photos.length > 0 && (
        <ul className={css.photos} aria-label={`${label} ${t('photos.list', { count: photos.length })}`}>
          {photos.map((photo, index) => (
            <li key={photo.id} className={css.photo}>
              <button
                type="button"
                className={css.thumb}
                aria-label={t('photos.open', { number: index + 1 })}
                disabled={!onOpen}
                onClick={() => onOpen?.(photo.id)}
              >
                {photo.src ? <img src={photo.src} alt="" decoding="async" /> : <Icon name="camera" />}
              </button>
              {onRemove && (
                <button
                  type="button"
                  className={css.remove}
                  aria-label={t('photos.remove', { number: index + 1 })}
                  onClick={() => onRemove(photo.id)}
                >
                  <span className={css.cross}>
                    <Icon name="close" size="s" />
                  </span>
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {onAdd && (
        <div className={css.adders}>
          <PhotoInput icon="camera" label={t('photos.camera')} camera onAdd={onAdd} />
          <PhotoInput icon="image" label={t('photos.file')} onAdd={onAdd} />
        </div>
      )}
    </div>
  );
}

interface PhotoInputProps {
  readonly icon: IconName;
  readonly label: string;
  /** Opens the camera at once; without it the tablet's own picker, several at a time. */
  readonly camera?: boolean;
  readonly onAdd: (files: readonly File[]) => void;
}

function PhotoInput({ icon, label, camera, onAdd }: PhotoInputProps) {
  const take = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const files = [...(target.files ?? [])];
    // Or the same photo could not be chosen again.
    target.value = '';
    if (files.length > 0) onAdd(files);
  };
  const source = camera ? { capture: 'environment' as const } : { multiple: true };
  return (
    <label className={css.add}>
      <input {...source} className={css.input} type="file" accept="image/*" onChange={take} />
      <Icon name={icon} />
      <span>{label}</span>
    </label>
  );
}
