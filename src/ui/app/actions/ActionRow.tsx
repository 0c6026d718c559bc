import type { ListedAction } from '../../../domain/actions/sortActions.ts';
import { useT } from '../../i18n/useT.ts';
import { ListRow } from '../../kit/List.tsx';
import { paths } from '../paths.ts';
import { ActionMarks } from './ActionMarks.tsx';

type ActionRowProps = {
  readonly listed: ListedAction;
  /** Where it belongs, in words, when the list is about more than one place. */
  readonly place?: string | undefined;
};

/** One action in a list: what, who, until when, how far. */
export function ActionRow({ listed: { action, owner, repeat }, place }: ActionRowProps) {
  const { t, date } = useT();
  const due = action.dueOn ? t('actions.dueOn', { date: date(action.dueOn, 'short') }) : t('actions.noDay');
  return (
    <ListRow
      href={paths.action(action.id)}
      title={action.title}
      detail={[owner || t('actions.nobody'), due, place].filter(Boolean).join(' · ')}
      trailing={<ActionMarks action={action} repeat={repeat} />}
    />
  );
}
