import { useMemo } from 'react';
import { useTablet } from '../../app/TabletContext.tsx';
import { useThumbs } from '../../app/useThumbs.ts';
import { useT } from '../../i18n/useT.ts';
import css from './Report.module.css';

type ReportPhotosProps = { readonly label: string; readonly hashes: readonly string[] };

/** Small pictures beside what they show, on screen and paper. */
export function ReportPhotos({ label, hashes }: ReportPhotosProps) {
  const { t } = useT();
  const tablet = useTablet();
  // A report keeps hashes only; the size of a photo is told by the record that it belongs to.
  const photos = useMemo(() => hashes.map((sha256) => ({ sha256, width: 0, height: 0 })), [hashes]);
  const urls = useThumbs(tablet, photos, null);
  return (
    <div className={css.photos}>
      {hashes.map((hash, at) =>
        urls[hash] ? (
          <img key={hash} src={urls[hash]} alt={`${label} ${at + 1}`} />
        ) : (
          <p key={hash} className={css.lost}>
            {t('report.photoLost')}
          </p>
        ),
      )}
    </div>
  );
}
