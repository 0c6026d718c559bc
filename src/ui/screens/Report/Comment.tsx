import { LIMITS } from '../../../domain/limits.ts';
import { writeComment } from '../../../store/reports.ts';
import { useTablet } from '../../app/TabletContext.tsx';
import { DraftTextArea } from '../../kit/DraftTextArea.tsx';
import css from './Report.module.css';
import type { ReportView } from './reportView.ts';

type CommentProps = {
  readonly view: ReportView;
  /** What it is about: `summary`, or the id of an item or action. */
  readonly about: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly editable: boolean;
};

/** Somebody's words in a report: a field on the screen, plain text on paper and once it is signed. */
export function Comment({ view: { report }, about, label, hint, editable }: CommentProps) {
  const tablet = useTablet();
  const words = report.comments[about] ?? '';
  return (
    <>
      {editable && (
        <div data-print="no">
          <DraftTextArea
            label={label}
            hint={hint}
            rows={about === 'summary' ? 4 : 2}
            maxLength={LIMITS.text}
            value={words}
            onCommit={(text) => void writeComment(tablet, report, { about, text })}
          />
        </div>
      )}
      {(words !== '' || about === 'summary') && <p className={editable ? css.onPaper : css.said}>{words || '　'}</p>}
    </>
  );
}
