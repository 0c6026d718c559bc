import { copiesOf } from '../../store/copies.ts';
import { useT } from '../i18n/useT.ts';
import { CopiesLight } from '../kit/CopiesLight.tsx';
import css from './AuditCopies.module.css';
import { copyPlaces } from './copyPlaces.ts';
import { useLive } from './useLive.ts';

/** Where the copies of one audit are, with the receipt once there is one. */
export function AuditCopies({ auditId }: { readonly auditId: string }) {
  const { t } = useT();
  const copies = useLive((tablet) => copiesOf(tablet, auditId), [auditId]);
  if (!copies) return null;
  const notes = [
    copies.receipt && t('copy.receipt', { number: copies.receipt }),
    copies.file === 'older' && t('copy.fileOlder'),
    copies.unsentPhotos > 0 && t('copy.unsentPhotos', { count: copies.unsentPhotos }),
  ].filter((note) => note !== '' && note !== false);
  return (
    <div>
      <ul className={css.places} aria-label={t('copies.title')}>
        {copyPlaces(copies).map((place) => (
          <li key={place}>
            <CopiesLight place={place} />
          </li>
        ))}
      </ul>
      {notes.length > 0 && <p className={css.notes}>{notes.join(' · ')}</p>}
    </div>
  );
}
