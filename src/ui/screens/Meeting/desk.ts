import { type DayPlace, dayField } from '../../../domain/board/boardMonth.ts';
import { monthOf } from '../../../domain/board/days.ts';
import type { DayFigure } from '../../../domain/board/figures.ts';
import type { Edit } from '../../../domain/change.ts';
import type { NoteTopic } from '../../../domain/fields/meetingAgendas.ts';
import { saveMeeting } from '../../../store/meetings.ts';
import { saveMonth } from '../../../store/months.ts';
import type { Tablet } from '../../../store/tablet.ts';
import type { MeetingView } from './meetingView.ts';

/** What the parts of the meeting's screen are given: what there is, and the ways to change it. Each is one commit. */
export type MeetingDesk = {
  readonly tablet: Tablet;
  readonly view: MeetingView;
  /** Sets fields of the meeting. Gives the undo. */
  readonly save: (set: Edit['set']) => Promise<() => Promise<void>>;
  /** Sets a figure of a day on the board, which is where results are kept. */
  readonly saveFigure: (place: DayPlace, figure: DayFigure, value: number) => Promise<void>;
  readonly note: (topic: NoteTopic, text: string) => void;
};

const wellFormed = (text: string): string => text.toWellFormed().replaceAll('\0', '');

export function deskOf(tablet: Tablet, view: MeetingView): MeetingDesk {
  const { meeting } = view;
  const { dealerId, programmeId } = meeting;
  return {
    tablet,
    view,
    save: (set) => saveMeeting(tablet, meeting, set),
    saveFigure: async (place, figure, value) => {
      const month = monthOf(place.day);
      await saveMonth(tablet, { dealerId, programmeId, month }, { [dayField(place, figure)]: value });
    },
    note: (topic, text) => void saveMeeting(tablet, meeting, { [`notes.${topic}`]: wellFormed(text) }),
  };
}
