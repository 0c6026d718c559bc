import { prefer, usePreferences } from '../../app/preferences.ts';
import { useT } from '../../i18n/useT.ts';
import { SegmentedControl } from '../../kit/SegmentedControl.tsx';
import { TEXT_SIZES, THEMES } from '../../theme/appearance.ts';
import css from './SettingsScreen.module.css';

/** Language, theme, text size and walking order. They take hold at once and stay on this tablet. */
export function AppearanceSettings() {
  const { t, percent } = useT();
  const { lang, theme, textSize, walk } = usePreferences();
  return (
    <div className={css.stack}>
      <SegmentedControl
        showLabel
        label={t('settings.language')}
        value={lang}
        onChange={(chosen) => prefer({ lang: chosen })}
        options={[
          { value: 'zh', label: '中文' },
          { value: 'en', label: 'English' },
        ]}
      />
      <SegmentedControl
        showLabel
        label={t('settings.theme')}
        value={theme}
        onChange={(chosen) => prefer({ theme: chosen })}
        options={THEMES.map((each) => ({ value: each, label: t(`theme.${each}`) }))}
      />
      <SegmentedControl
        showLabel
        label={t('settings.textSize')}
        value={String(textSize)}
        onChange={(chosen) => prefer({ textSize: TEXT_SIZES.find((size) => String(size) === chosen) ?? 100 })}
        options={TEXT_SIZES.map((size) => ({ value: String(size), label: percent(size / 100) }))}
      />
      <SegmentedControl
        showLabel
        label={t('settings.walk')}
        value={walk}
        onChange={(chosen) => prefer({ walk: chosen })}
        options={[
          { value: 'section', label: t('settings.walkSection') },
          { value: 'zone', label: t('settings.walkZone') },
        ]}
      />
    </div>
  );
}
