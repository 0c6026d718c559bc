import { isWeak } from '../../../domain/actions/weak.ts';
import type { Item } from '../../../domain/catalogue/types.ts';
import { LIMITS } from '../../../domain/limits.ts';
import { useT } from '../../i18n/useT.ts';
import { cx } from '../../kit/cx.ts';
import { Icon } from '../../kit/Icon.tsx';
import { PhotoPick } from '../../photo/PhotoPick.tsx';
import css from './ItemActions.module.css';
import type { ItemView } from './itemView.ts';
import { useDesk, useUi } from './useDesk.ts';

interface ItemActionsProps {
  readonly item: Item;
  readonly view: ItemView;
  readonly editable: boolean;
}

/** Note, photo, guide: beside the blanks where there is room. */
export function ItemActions({ item, view, editable }: ItemActionsProps) {
  const { t, text } = useT();
  const desk = useDesk();
  const noted = view.answer.note !== '';
  return (
    <div className={css.actions}>
      {editable && !noted && (
        <button
          type="button"
          className={css.action}
          data-act="note"
          onClick={() => desk.ui.setState({ noteFor: item.id })}
        >
          <Icon name="note" />
          {t('audit.note')}
        </button>
      )}
      {editable && <PhotoActions item={item} full={view.photos.length >= LIMITS.photosPerItem} />}
      {isWeak(view.answer.value) && (
        <button
          type="button"
          className={css.action}
          aria-label={`${t('audit.action')} ${text(item.label)}`}
          onClick={() => desk.show({ name: 'finding', itemId: item.id })}
        >
          <Icon name="flag" />
          {t('audit.action')}
        </button>
      )}
      <button
        type="button"
        className={css.action}
        data-act="guide"
        aria-label={`${t('audit.guide')} ${text(item.label)}`}
        onClick={() => desk.show({ name: 'item', itemId: item.id })}
      >
        <Icon name="guide" />
        {t('audit.guide')}
      </button>
    </div>
  );
}

function PhotoActions({ item, full }: { readonly item: Item; readonly full: boolean }) {
  const { t, text } = useT();
  const { edits, touch } = useDesk();
  const off = useUi((ui) => ui.cameraOff);
  const busy = useUi((ui) => ui.busyPhotos === item.id);
  const shared = {
    disabled: off || full || busy,
    // Kept before the camera opens: an iPad may have thrown this page away when it comes back.
    onOpen: () => touch(item.id, true),
    onCancel: () => touch(item.id),
    onPick: (files: readonly File[]) => void edits.addPhotos(item.id, files),
  };
  return (
    <>
      <PhotoPick {...shared} camera label={`${t('photos.camera')} ${text(item.label)}`} className={css.action}>
        <Icon name="camera" />
        {t(busy ? 'audit.photo.busy' : 'photos.camera')}
      </PhotoPick>
      <PhotoPick {...shared} label={`${t('photos.file')} ${text(item.label)}`} className={cx(css.action, css.small)}>
        <Icon name="image" />
        <span className={css.word}>{t('photos.file')}</span>
      </PhotoPick>
    </>
  );
}
