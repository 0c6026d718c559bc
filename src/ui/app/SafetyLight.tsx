import { isDemo } from '../../store/demoDatabase.ts';
import { readsOnly } from '../../store/rights.ts';
import { unsent } from '../../store/unsent.ts';
import { useT } from '../i18n/useT.ts';
import { Link } from '../kit/Link.tsx';
import { StatusChip } from '../kit/StatusChip.tsx';
import { paths } from './paths.ts';
import { useTablet } from './TabletContext.tsx';
import { useLive } from './useLive.ts';

/** What still has to be sent, always in sight; counted in the database each time. */
export function SafetyLight() {
  const { t } = useT();
  const tablet = useTablet();
  const waiting = useLive(unsent, []);
  if (isDemo(tablet)) return <StatusChip tone="unknown">{t('light.demo')}</StatusChip>;
  if (readsOnly(tablet))
    return (
      <StatusChip tone="unknown" icon="eye">
        {t('light.reads')}
      </StatusChip>
    );
  if (!waiting) return null;
  const count = waiting.changes + waiting.photos;
  return (
    <Link href={paths.sync()}>
      {waiting.quarantined > 0 ? (
        <StatusChip tone="weak">{t('light.returned', { count: waiting.quarantined })}</StatusChip>
      ) : count > 0 ? (
        <StatusChip tone="watch" icon="tablet">
          {t('light.unsent', { count })}
        </StatusChip>
      ) : (
        <StatusChip tone="good" icon="upload">
          {t('light.sent')}
        </StatusChip>
      )}
    </Link>
  );
}
