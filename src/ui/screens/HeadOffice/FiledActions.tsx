import type { ProgrammeFigures } from '../../../domain/figures/figuresWire.ts';
import { localDay } from '../../app/localDay.ts';
import { ManyRows } from '../../app/ManyRows.tsx';
import { useT } from '../../i18n/useT.ts';
import { ListRow } from '../../kit/List.tsx';
import { Section } from '../../kit/Section.tsx';
import { StatusChip } from '../../kit/StatusChip.tsx';

type FiledAction = ProgrammeFigures['actions'][number];

const isOverdue = ({ state, dueOn }: FiledAction, today: string): boolean =>
  state !== 'done' && state !== 'verified' && dueOn !== null && dueOn < today;

const TONES = {
  open: 'unknown',
  'in-progress': 'watch',
  done: 'watch',
  verified: 'good',
  rejected: 'weak',
} as const;

/** Those that still wait before the others, by the day that they are due. */
const waitingFirst = (a: FiledAction, b: FiledAction): number =>
  Number(a.state === 'verified') - Number(b.state === 'verified') ||
  ((a.dueOn ?? '9999') < (b.dueOn ?? '9999') ? -1 : 1);

/** The actions of a programme. */
export function FiledActions({ actions }: { readonly actions: readonly FiledAction[] }) {
  const { t, date } = useT();
  const today = localDay();
  const row = (action: FiledAction) => {
    const owner = action.owner || t('figures.nobody');
    const late = isOverdue(action, today);
    return (
      <ListRow
        key={action.id}
        icon="flag"
        title={action.title}
        detail={
          action.dueOn
            ? t('figures.actionDue', { owner, date: date(action.dueOn, 'short') })
            : t('figures.actionNoDay', { owner })
        }
        trailing={
          <StatusChip tone={late ? 'weak' : TONES[action.state]}>
            {t(late ? 'figures.overdue' : `figures.action.${action.state}`)}
          </StatusChip>
        }
      />
    );
  };
  return (
    <Section title={t('figures.actionsTitle')}>
      {actions.length === 0 ? (
        <p>{t('figures.actionsNone')}</p>
      ) : (
        <ManyRows rows={[...actions].sort(waitingFirst)} label={t('figures.actionsTitle')} row={row} />
      )}
    </Section>
  );
}
