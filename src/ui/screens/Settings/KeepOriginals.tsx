import { KEEP_DAYS, keepDays, setKeepDays } from '../../../store/originals.ts';
import { useTablet } from '../../app/TabletContext.tsx';
import { useLive } from '../../app/useLive.ts';
import { useT } from '../../i18n/useT.ts';
import { Card } from '../../kit/Card.tsx';
import { SegmentedControl } from '../../kit/SegmentedControl.tsx';
import css from './SettingsScreen.module.css';

/** For how long photos that head office holds stay on this tablet in full. */
export function KeepOriginals() {
  const { t } = useT();
  const tablet = useTablet();
  const days = useLive(keepDays, []);
  if (days === undefined) return null;
  return (
    <Card>
      <div className={css.stack}>
        <SegmentedControl
          showLabel
          label={t('settings.originals')}
          value={String(days)}
          options={KEEP_DAYS.map((each) => ({
            value: String(each),
            label: each === null ? t('settings.originalsAlways') : t('settings.originalsDays', { count: each }),
          }))}
          onChange={(value) => void setKeepDays(tablet, KEEP_DAYS.find((each) => String(each) === value) ?? null)}
        />
        <p>{t('settings.originalsDetail')}</p>
      </div>
    </Card>
  );
}
