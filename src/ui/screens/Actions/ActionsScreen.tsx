import { useState } from 'react';
import { ActionList } from '../../app/actions/ActionList.tsx';
import { useLive } from '../../app/useLive.ts';
import { usePageTitle } from '../../app/usePageTitle.ts';
import { useT } from '../../i18n/useT.ts';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { PageHeader } from '../../kit/PageHeader.tsx';
import { SelectField } from '../../kit/SelectField.tsx';
import { Stack } from '../../kit/Stack.tsx';
import { actionsView, NEWEST } from './actionsView.ts';

/** What is to be done at all dealers: by owner, day and state. */
export function ActionsScreen() {
  const { t } = useT();
  const view = useLive(actionsView, []);
  const [dealerId, setDealerId] = useState('');
  usePageTitle(t('actions.title'));
  if (!view) return null;
  const shown = view.actions.filter(({ dealer }) => dealerId === '' || dealer.id === dealerId);
  return (
    <>
      <PageHeader title={t('actions.title')}>{t('actions.count', { count: view.actions.length })}</PageHeader>
      {view.actions.length === 0 ? (
        <EmptyState icon="flag" title={t('actions.emptyTitle')}>
          {t('actions.empty')}
        </EmptyState>
      ) : (
        <Stack gap="l">
          {view.dealers.length > 1 && (
            <SelectField
              label={t('actions.dealer')}
              placeholder={t('actions.allDealers')}
              options={view.dealers.map(({ id, name }) => ({ value: id, label: name }))}
              value={dealerId}
              onChange={({ target }) => setDealerId(target.value)}
            />
          )}
          <ActionList
            actions={shown}
            placeOf={({ action }) => view.dealers.find(({ id }) => id === action.dealerId)?.name ?? ''}
          />
          {view.more && <p>{t('actions.newestOnly', { count: NEWEST })}</p>}
        </Stack>
      )}
    </>
  );
}
