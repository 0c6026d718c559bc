import { useT } from '../../i18n/useT.ts';
import { Section } from '../../kit/Section.tsx';
import { Comment } from './Comment.tsx';
import css from './Report.module.css';
import type { ReportView } from './reportView.ts';

const LESSONS = ['worked', 'hard', 'next'] as const;

/** What is kept of a programme for the dealer and for the next one (seed: 导入后，经验总结); signed, only what was written. */
export function Lessons({ view, editable }: { readonly view: ReportView; readonly editable: boolean }) {
  const { t } = useT();
  const isWritten = (lesson: string): boolean => view.report.comments[`lesson-${lesson}`] !== undefined;
  const shown = LESSONS.filter((lesson) => editable || isWritten(lesson));
  if (shown.length === 0) return null;
  return (
    <Section title={t('report.lessons')} detail={editable && t('report.lessonsDetail')}>
      <ul className={css.lessons}>
        {shown.map((lesson) => (
          <li key={lesson} data-print={isWritten(lesson) ? 'whole' : 'no'}>
            <h3 className={editable ? css.paperOnly : undefined}>{t(`report.lesson.${lesson}`)}</h3>
            <Comment view={view} about={`lesson-${lesson}`} label={t(`report.lesson.${lesson}`)} editable={editable} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
