import { TEMPLATE_INDEX } from '../../../domain/catalogue/templateIndex.ts';
import { isDemo } from '../../../store/demoDatabase.ts';
import { DemoButton } from '../../app/demo/DemoButton.tsx';
import { PersonForm } from '../../app/forms/PersonForm.tsx';
import { InstallAdvice } from '../../app/InstallAdvice.tsx';
import { StorageSummary } from '../../app/StorageSummary.tsx';
import { notify } from '../../app/session.ts';
import { useTablet } from '../../app/TabletContext.tsx';
import { usePageTitle } from '../../app/usePageTitle.ts';
import { useProfile } from '../../app/useProfile.ts';
import { useT } from '../../i18n/useT.ts';
import { Card } from '../../kit/Card.tsx';
import { DefinitionList } from '../../kit/DefinitionList.tsx';
import { List, ListRow } from '../../kit/List.tsx';
import { PageHeader } from '../../kit/PageHeader.tsx';
import { Section } from '../../kit/Section.tsx';
import { AppearanceSettings } from './AppearanceSettings.tsx';
import { KeepOriginals } from './KeepOriginals.tsx';
import { Membership } from './Membership.tsx';
import { PinSettings } from './PinSettings.tsx';
import css from './SettingsScreen.module.css';

/** How the app looks on this tablet, who holds it, and what it is. */
export function SettingsScreen() {
  const { t, text } = useT();
  const tablet = useTablet();
  const profile = useProfile();
  usePageTitle(t('nav.settings'));
  if (profile === undefined) return null;
  return (
    <>
      <PageHeader title={t('nav.settings')} />
      <Section title={t('settings.appearance')}>
        <Card>
          <AppearanceSettings />
        </Card>
      </Section>
      <Section title={t('settings.person')} detail={t('settings.personDetail')}>
        <Card>
          <PersonForm
            key={profile?.id}
            person={profile ?? undefined}
            submit={t('common.save')}
            onSaved={() => notify('good', t('settings.saved'))}
          />
        </Card>
      </Section>
      <Membership />
      <PinSettings />
      <Section title={t('settings.storage')}>
        <div className={css.stack}>
          <Card>
            <StorageSummary />
          </Card>
          {!isDemo(tablet) && <KeepOriginals />}
          <InstallAdvice />
        </div>
      </Section>
      <Section title={t('settings.templates')} detail={t('settings.templatesDetail')}>
        <List>
          {TEMPLATE_INDEX.map(({ id, title, latestVersion, items }) => (
            <ListRow
              key={id}
              title={text(title)}
              detail={t('settings.templateItems', { count: items })}
              trailing={t('settings.version', { version: latestVersion })}
            />
          ))}
        </List>
      </Section>
      {!isDemo(tablet) && (
        <Section title={t('settings.demo')} detail={t('demo.lead')}>
          <DemoButton />
        </Section>
      )}
      <About />
    </>
  );
}

function About() {
  const { t } = useT();
  return (
    <Section title={t('settings.about')}>
      <Card>
        <DefinitionList
          items={[
            { term: t('app.name'), detail: t('settings.aboutText') },
            { term: t('settings.data'), detail: t('settings.dataText') },
            { term: t('settings.licence'), detail: t('settings.licenceText') },
          ]}
        />
      </Card>
    </Section>
  );
}
