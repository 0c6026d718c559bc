import { useState } from 'react';
import { mayWrite } from '../../../store/rights.ts';
import { ActionList } from '../../app/actions/ActionList.tsx';
import { ExportDialog } from '../../app/bundle/ExportDialog.tsx';
import { MissingPage } from '../../app/MissingPage.tsx';
import { paths } from '../../app/paths.ts';
import { useTablet } from '../../app/TabletContext.tsx';
import { useLive } from '../../app/useLive.ts';
import { usePageTitle } from '../../app/usePageTitle.ts';
import { useT } from '../../i18n/useT.ts';
import { ButtonLink } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { List, ListRow } from '../../kit/List.tsx';
import { PageHeader } from '../../kit/PageHeader.tsx';
import { Stack } from '../../kit/Stack.tsx';
import { ContinuingPlan } from './ContinuingPlan.tsx';
import { programmeActionsView } from './programmeActionsView.ts';

/** One programme's action plan (行动计划), and what goes on after acceptance. */
export function ProgrammeActionsScreen({ programmeId }: { readonly programmeId: string }) {
  const { t } = useT();
  const tablet = useTablet();
  const [isHandingOver, setHandingOver] = useState(false);
  const view = useLive((tablet) => programmeActionsView(tablet, programmeId), [programmeId]);
  usePageTitle(view ? `${t('actions.titleOf')} · ${view.dealer.name}` : '');
  if (view === undefined) return null;
  if (!view) return <MissingPage record />;
  const { dealer, actions, unplanned, visits } = view;
  return (
    <>
      <PageHeader
        eyebrow={dealer.name}
        title={t('actions.titleOf')}
        backHref={paths.programme(programmeId)}
        backLabel={dealer.name}
        actions={
          mayWrite(tablet, 'action') && (
            <ButtonLink variant="primary" icon="plus" href={paths.newAction(programmeId)}>
              {t('actions.new')}
            </ButtonLink>
          )
        }
      >
        {t('actions.count', { count: actions.length })}
      </PageHeader>
      <Stack gap="l">
        <List>
          <ListRow
            icon="search"
            href={paths.findings(programmeId)}
            title={`${t('actions.toFindings')} · ${t('findings.unplanned')} ${unplanned.length}`}
            detail={t('actions.toFindingsDetail')}
          />
          <ListRow
            icon="share"
            title={t('actions.handOver')}
            detail={t('actions.handOverDetail')}
            onPress={() => setHandingOver(true)}
          />
        </List>
        {actions.length === 0 ? (
          <EmptyState icon="flag" title={t('actions.emptyTitle')}>
            {t('actions.empty')}
          </EmptyState>
        ) : (
          <ActionList actions={actions} />
        )}
        {visits.some(({ no }) => no >= 3) && <ContinuingPlan view={view} />}
      </Stack>
      <ExportDialog
        open={isHandingOver}
        scope={{ kind: 'programme', id: programmeId }}
        name={[dealer.name, t('actions.titleOf')]}
        onClose={() => setHandingOver(false)}
      />
    </>
  );
}
