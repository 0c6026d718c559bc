import { type Action, isOverdue } from '../../../domain/actions/action.ts';
import { useT } from '../../i18n/useT.ts';
import { StatusChip } from '../../kit/StatusChip.tsx';
import { localDay } from '../localDay.ts';

const LOOKS = {
  open: { tone: 'unknown', icon: 'clock' },
  'in-progress': { tone: 'watch', icon: 'half' },
  done: { tone: 'watch', icon: 'eye' },
  verified: { tone: 'good', icon: 'check-circle' },
  rejected: { tone: 'weak', icon: 'undo' },
} as const;

type ActionMarksProps = {
  readonly action: Pick<Action, 'state' | 'dueOn'>;
  readonly repeat?: boolean | undefined;
};

/** Where an action stands, whether it is late, and whether its item came back. */
export function ActionMarks({ action, repeat }: ActionMarksProps) {
  const { t } = useT();
  const { tone, icon } = LOOKS[action.state];
  return (
    <>
      {repeat && (
        <StatusChip tone="weak" icon="retry">
          {t('actions.repeat')}
        </StatusChip>
      )}
      {isOverdue(action, localDay()) && (
        <StatusChip tone="weak" icon="alert">
          {t('actions.overdue')}
        </StatusChip>
      )}
      <StatusChip tone={tone} icon={icon}>
        {t(`actions.state.${action.state}`)}
      </StatusChip>
    </>
  );
}
