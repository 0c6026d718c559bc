import { INTERVIEW_TOPICS } from '../../../domain/fields/interviewTopics.ts';
import { LIMITS } from '../../../domain/limits.ts';
import { noteOnProgramme } from '../../../store/schedule.ts';
import { Attendance } from '../../app/schedule/Attendance.tsx';
import { rowIn } from '../../app/schedule/scheduleView.ts';
import { useRowEdits } from '../../app/schedule/useRowEdits.ts';
import { useTablet } from '../../app/TabletContext.tsx';
import { useT } from '../../i18n/useT.ts';
import { DraftTextArea } from '../../kit/DraftTextArea.tsx';
import { Stack } from '../../kit/Stack.tsx';
import type { PreparationView } from './preparationView.ts';
import { RowFacts } from './RowFacts.tsx';

/** The interview of the first morning: management model, problems, state of business; who was there, and when. */
export function InterviewTab({ view }: { readonly view: PreparationView }) {
  const { t } = useT();
  const tablet = useTablet();
  const edits = useRowEdits(view.programme);
  const planned = rowIn(view, 'day1-02');
  return (
    <>
      <RowFacts view={view} planned={planned}>
        <Stack gap="l">
          {INTERVIEW_TOPICS.map((topic) => (
            <DraftTextArea
              key={topic}
              label={t(`interview.${topic}`)}
              hint={t(`interview.${topic}Hint`)}
              rows={5}
              maxLength={LIMITS.text}
              value={view.interview[topic]}
              onCommit={(words) => void noteOnProgramme(tablet, view.programme, { [`interview.${topic}`]: words })}
            />
          ))}
        </Stack>
      </RowFacts>
      <Attendance view={view} planned={planned} edits={edits} />
    </>
  );
}
