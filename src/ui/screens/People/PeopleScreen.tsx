import { useState } from 'react';
import { paths } from '../../app/paths.ts';
import { usePageTitle } from '../../app/usePageTitle.ts';
import { useT } from '../../i18n/useT.ts';
import { Banner } from '../../kit/Banner.tsx';
import { Button } from '../../kit/Button.tsx';
import { PageHeader } from '../../kit/PageHeader.tsx';
import { Stack } from '../../kit/Stack.tsx';
import { Tabs } from '../../kit/Tabs.tsx';
import { DevicesTab } from './DevicesTab.tsx';
import { MembersTab } from './MembersTab.tsx';
import { PrivacyTab } from './PrivacyTab.tsx';
import { usePeople } from './usePeople.ts';

/** Who may do what on which tablet (人员与平板). All of it is at the endpoint: this page needs a network. */
export function PeopleScreen() {
  const { t } = useT();
  const { people, failure, load, say } = usePeople();
  const [tab, setTab] = useState<'members' | 'devices' | 'privacy'>('members');
  usePageTitle(t('people.title'));
  return (
    <Stack gap="l">
      <PageHeader title={t('people.title')} backHref={paths.settings()}>
        {t('people.lead')}
      </PageHeader>
      {failure && (
        <Banner
          tone="warn"
          title={t('people.online')}
          todo={t(`cause.${failure.cause}`)}
          actions={
            <Button icon="retry" onClick={() => void load()}>
              {t('people.retry')}
            </Button>
          }
        />
      )}
      {people && (
        <Tabs
          label={t('people.title')}
          selected={tab}
          onSelect={setTab}
          tabs={[
            { id: 'members', label: t('people.tabMembers'), badge: String(people.members.length) },
            { id: 'devices', label: t('people.tabDevices'), badge: String(people.devices.length) },
            { id: 'privacy', label: t('privacy.tab') },
          ]}
        >
          {tab === 'members' && <MembersTab people={people} say={say} />}
          {tab === 'devices' && <DevicesTab people={people} say={say} />}
          {tab === 'privacy' && <PrivacyTab people={people} />}
        </Tabs>
      )}
    </Stack>
  );
}
