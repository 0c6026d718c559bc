import { forgetWipe, wasWiped } from '../../../store/wipeMark.ts';
import { DemoButton } from '../../app/demo/DemoButton.tsx';
import { PersonForm } from '../../app/forms/PersonForm.tsx';
import { InstallAdvice } from '../../app/InstallAdvice.tsx';
import { paths } from '../../app/paths.ts';
import { markPerson } from '../../app/personMark.ts';
import { prefer, usePreferences } from '../../app/preferences.ts';
import { StorageSummary } from '../../app/StorageSummary.tsx';
import { askToPersist } from '../../app/storageFacts.ts';
import { usePageTitle } from '../../app/usePageTitle.ts';
import { usePlace } from '../../app/usePlace.ts';
import { useT } from '../../i18n/useT.ts';
import { SegmentedControl } from '../../kit/SegmentedControl.tsx';
import css from './WelcomeScreen.module.css';

/** The first run: language, name and role. No account and no network. */
export function WelcomeScreen() {
  const { t } = useT();
  const [, navigate] = usePlace();
  const lang = usePreferences((preferences) => preferences.lang);
  usePageTitle(t('welcome.title'));

  function begin(): void {
    void askToPersist();
    markPerson();
    forgetWipe();
    navigate(paths.today(), { replace: true });
  }

  return (
    <main className={css.page}>
      <div className={css.bar}>
        <p className={css.brand}>{t('app.name')}</p>
        <SegmentedControl
          label={t('welcome.language')}
          value={lang}
          onChange={(chosen) => prefer({ lang: chosen })}
          options={[
            { value: 'zh', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
        />
      </div>
      {wasWiped() && (
        <p className={css.wiped} role="status">
          {t('welcome.wiped')}
        </p>
      )}
      <div className={css.columns}>
        <section>
          <h1 className={css.title}>{t('welcome.title')}</h1>
          <p className={css.lead}>{t('welcome.lead')}</p>
          <PersonForm submit={t('welcome.start')} onSaved={begin} />
        </section>
        <section className={css.ready} aria-labelledby="welcome-ready">
          <h2 id="welcome-ready">{t('welcome.ready')}</h2>
          <p className={css.note}>{t('welcome.readyDetail')}</p>
          <StorageSummary />
          <InstallAdvice />
          <p className={css.note}>{t('demo.lead')}</p>
          <DemoButton />
        </section>
      </div>
    </main>
  );
}
