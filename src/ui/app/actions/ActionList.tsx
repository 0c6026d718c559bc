import { useState } from 'react';
import {
  ACTION_FILTERS,
  ACTION_GROUPINGS,
  type ActionFilter,
  type ActionGroup,
  type ActionGrouping,
  groupActions,
  isListed,
  type ListedAction,
} from '../../../domain/actions/sortActions.ts';
import { useT } from '../../i18n/useT.ts';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Row } from '../../kit/Row.tsx';
import { Section } from '../../kit/Section.tsx';
import { SegmentedControl } from '../../kit/SegmentedControl.tsx';
import { Stack } from '../../kit/Stack.tsx';
import { localDay } from '../localDay.ts';
import { ManyRows } from '../ManyRows.tsx';
import { ActionRow } from './ActionRow.tsx';

type ActionListProps = {
  readonly actions: readonly ListedAction[];
  readonly placeOf?: ((action: ListedAction) => string) | undefined;
};

/** Actions by owner, day or state; repeat findings first. */
export function ActionList({ actions, placeOf }: ActionListProps) {
  const { t } = useT();
  const [filter, setFilter] = useState<ActionFilter>('active');
  const [grouping, setGrouping] = useState<ActionGrouping>('owner');
  const today = localDay();
  const shown = actions.filter(({ action }) => isListed(action, filter, today));
  return (
    <Stack gap="l">
      <Row gap="m">
        <SegmentedControl
          label={t('actions.filter')}
          options={ACTION_FILTERS.map((value) => ({ value, label: t(`actions.filter.${value}`) }))}
          value={filter}
          onChange={setFilter}
        />
        <SegmentedControl
          label={t('actions.group')}
          options={ACTION_GROUPINGS.map((value) => ({ value, label: t(`actions.group.${value}`) }))}
          value={grouping}
          onChange={setGrouping}
        />
      </Row>
      {shown.length === 0 ? (
        <EmptyState icon="check-circle" title={t('actions.noneTitle')}>
          {t('actions.none')}
        </EmptyState>
      ) : (
        groupActions(shown, grouping).map((group) => (
          <Group key={group.key} group={group} grouping={grouping} placeOf={placeOf} />
        ))
      )}
    </Stack>
  );
}

type GroupProps = {
  readonly group: ActionGroup;
  readonly grouping: ActionGrouping;
  readonly placeOf: ActionListProps['placeOf'];
};

function Group({ group: { key, actions }, grouping, placeOf }: GroupProps) {
  const title = useGroupTitle(key, grouping);
  const { t } = useT();
  return (
    <Section title={title} detail={t('actions.count', { count: actions.length })}>
      <ManyRows
        rows={actions}
        row={(listed) => <ActionRow key={listed.action.id} listed={listed} place={placeOf?.(listed)} />}
      />
    </Section>
  );
}

function useGroupTitle(key: string, grouping: ActionGrouping): string {
  const { t, date } = useT();
  switch (grouping) {
    case 'owner':
      return key || t('actions.nobody');
    case 'due':
      return key ? date(key, 'weekday') : t('actions.noDay');
    case 'state':
      return t(`actions.state.${key as ListedAction['action']['state']}`);
  }
}
