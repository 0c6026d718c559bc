import type { PlannedRow } from '../../../domain/schedule/schedule.ts';
import { ROW_LOOKS } from '../../app/schedule/rowState.ts';
import { useT } from '../../i18n/useT.ts';
import { StatusChip } from '../../kit/StatusChip.tsx';

/** What has become of a row; nothing while it is only planned. */
export function RowChip({ planned: { state } }: { readonly planned: PlannedRow }) {
  const { t } = useT();
  const { tone, icon } = ROW_LOOKS[state];
  if (state === 'planned') return null;
  return (
    <StatusChip tone={tone} icon={icon}>
      {t(`schedule.state.${state}`)}
    </StatusChip>
  );
}
