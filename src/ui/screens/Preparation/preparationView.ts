import type { InterviewTopic } from '../../../domain/fields/interviewTopics.ts';
import { type FactorState, factorsOf, interviewOf } from '../../../domain/schedule/preparation.ts';
import { recordById } from '../../../store/fieldRecords.ts';
import type { Tablet } from '../../../store/tablet.ts';
import { type ScheduleView, scheduleView } from '../../app/schedule/scheduleView.ts';

export type PreparationView = ScheduleView & {
  readonly factors: readonly FactorState[];
  readonly interview: Readonly<Record<InterviewTopic, string>>;
};

/** What is prepared for a programme; null when this tablet does not hold it. */
export async function preparationView(tablet: Tablet, programmeId: string): Promise<PreparationView | null> {
  const record = await recordById(tablet, 'programme', programmeId);
  const schedule = await scheduleView(tablet, programmeId);
  return record && schedule ? { ...schedule, factors: factorsOf(record), interview: interviewOf(record) } : null;
}
