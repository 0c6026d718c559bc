import { isOverdue } from '../../../domain/actions/action.ts';
import type { ReportAction, ReportContent } from '../../../domain/report/reportContent.ts';
import { useT } from '../../i18n/useT.ts';
import { Section } from '../../kit/Section.tsx';
import { Comment } from './Comment.tsx';
import css from './Report.module.css';
import { ReportPhotos } from './ReportPhotos.tsx';
import type { ReportView } from './reportView.ts';

type ProgressListProps = { readonly view: ReportView; readonly editable: boolean };

/** How each action stands, with the sales manager's words and photos before and after. */
export function ProgressList({ view, editable }: ProgressListProps) {
  const { t } = useT();
  const { actions } = view.content;
  return (
    <Section title={t('report.progressTitle')} detail={actions.length > 0 && <Sum content={view.content} />}>
      {actions.length === 0 && <p>{t('report.noPlan')}</p>}
      <ol className={css.progress}>
        {actions.map((action, at) => (
          <ActionProgress key={action.id} view={view} action={action} at={at} editable={editable} />
        ))}
      </ol>
    </Section>
  );
}

function Sum({ content: { actions, on } }: { readonly content: ReportContent }) {
  const { t } = useT();
  const count = (state: ReportAction['state']): number => actions.filter((action) => action.state === state).length;
  return t('report.progressSum', {
    count: actions.length,
    verified: count('verified'),
    done: count('done'),
    running: count('in-progress'),
    open: count('open'),
    rejected: count('rejected'),
    overdue: actions.filter((action) => isOverdue(action, on)).length,
  });
}

type ActionProgressProps = ProgressListProps & { readonly action: ReportAction; readonly at: number };

function ActionProgress({ view, action, at, editable }: ActionProgressProps) {
  const { t, date } = useT();
  const { id, title, owner, dueOn, state, doneNote, progressNote, before, after } = action;
  const facts = [
    owner || t('report.nobody'),
    dueOn ? date(dueOn, 'short') : '',
    t(`report.state.${state}`),
    isOverdue(action, view.content.on) ? t('report.overdue') : '',
  ];
  return (
    <li className={css.action} data-print="whole">
      <span className={css.place} aria-hidden="true">
        {at + 1}
      </span>
      <div className={css.words}>
        <h3>{title}</h3>
        <p className={css.note}>{facts.filter(Boolean).join(' · ')}</p>
        {progressNote && <p>{progressNote}</p>}
        {doneNote && <p>{doneNote}</p>}
        <Comment
          view={view}
          about={id}
          label={editable ? t('report.progressOf', { action: title }) : t('report.progressNote')}
          editable={editable}
        />
      </div>
      <div className={css.sides}>
        {before.length > 0 && (
          <figure>
            <ReportPhotos label={t('report.before')} hashes={before} />
            <figcaption>{t('report.before')}</figcaption>
          </figure>
        )}
        {after.length > 0 && (
          <figure>
            <ReportPhotos label={t('report.after')} hashes={after} />
            <figcaption>{t('report.after')}</figcaption>
          </figure>
        )}
      </div>
    </li>
  );
}
