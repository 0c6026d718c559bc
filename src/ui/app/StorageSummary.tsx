import { formatBytes } from '../i18n/formatBytes.ts';
import { useT } from '../i18n/useT.ts';
import { Button } from '../kit/Button.tsx';
import { type Definition, DefinitionList } from '../kit/DefinitionList.tsx';
import { StatusChip } from '../kit/StatusChip.tsx';
import { type InstallState, installState } from './install.ts';
import css from './StorageSummary.module.css';
import { useSession } from './session.ts';
import { useStorageFacts } from './storageFacts.ts';

const INSTALL_WORDS = {
  installed: 'storage.installed',
  tab: 'storage.tab',
  'ios-tab': 'storage.tab',
} as const satisfies Record<InstallState, string>;

/** Whether the tablet is ready for the road: installed, usable offline, kept by the browser, and how full. */
export function StorageSummary() {
  const { t, lang } = useT();
  const { persisted, usage, ask } = useStorageFacts();
  const offline = useSession(({ offlineReady }) => offlineReady);
  const state = installState();
  const items: Definition[] = [
    {
      term: t('storage.offline'),
      detail: (
        <StatusChip tone={offline ? 'good' : 'unknown'} icon={offline ? 'check' : 'clock'}>
          {t(offline ? 'storage.offlineYes' : 'storage.offlineNo')}
        </StatusChip>
      ),
    },
    {
      term: t('storage.place'),
      detail: <StatusChip tone={state === 'installed' ? 'good' : 'watch'}>{t(INSTALL_WORDS[state])}</StatusChip>,
    },
    {
      term: t('storage.persist'),
      detail: (
        <div className={css.persist}>
          <StatusChip tone={persisted ? 'good' : persisted === null ? 'unknown' : 'watch'}>
            {t(persisted ? 'storage.persistYes' : persisted === null ? 'storage.persistUnknown' : 'storage.persistNo')}
          </StatusChip>
          {persisted === false && (
            <>
              <p className={css.hint}>{t('storage.persistHint')}</p>
              <Button onClick={ask}>{t('storage.persistAsk')}</Button>
            </>
          )}
        </div>
      ),
    },
    { term: t('storage.usage'), detail: usage === null ? t('storage.usageUnknown') : formatBytes(lang, usage) },
  ];
  return <DefinitionList items={items} />;
}
