import { useMemo } from 'react';
import type { Json } from '../../../domain/json.ts';
import type { Programme } from '../../../domain/records.ts';
import {
  doneRow,
  droppedRow,
  movedRow,
  type RowTime,
  reopenedRow,
  rowFields,
} from '../../../domain/schedule/rowEdits.ts';
import type { DayNo, PlannedRow } from '../../../domain/schedule/schedule.ts';
import { noteOnProgramme } from '../../../store/schedule.ts';
import { useT } from '../../i18n/useT.ts';
import { useTablet } from '../TabletContext.tsx';
import { useOfferUndo } from '../useOfferUndo.ts';

type Owner = Pick<Programme, 'id' | 'dealerId'>;
type Fields = Readonly<Record<string, Json>>;

/** What can be done to the schedule of a programme: each is one commit, and what changes the plan can be taken back. */
export function useRowEdits({ id, dealerId }: Owner) {
  const { t, text, date } = useT();
  const tablet = useTablet();
  const offerUndo = useOfferUndo();

  return useMemo(() => {
    const note = (set: Fields) => noteOnProgramme(tablet, { id, dealerId }, set);
    const said = async (message: string, set: Fields): Promise<void> => offerUndo(message, await note(set));
    const item = ({ row }: PlannedRow): string => text(row.item);
    return {
      finish: (planned: PlannedRow) => said(t('schedule.isDone', { item: item(planned) }), doneRow(planned)),
      reopen: (planned: PlannedRow) => said(t('schedule.isReopened', { item: item(planned) }), reopenedRow(planned)),
      drop: (planned: PlannedRow, reason: string) =>
        said(t('schedule.isDropped', { item: item(planned) }), droppedRow(planned, reason)),
      move: (planned: PlannedRow, dayOn: string, time: RowTime & { readonly reason: string }) =>
        said(
          t('schedule.isMoved', { item: item(planned), date: date(time.on, 'short'), start: time.start }),
          movedRow(planned, dayOn, time),
        ),
      moveDay: (no: DayNo, on: string | null) =>
        said(
          on ? t('schedule.dayMoved', { no, date: date(on, 'short') }) : t('schedule.dayFollowed', { no }),
          no === 1 ? { startOn: on } : { [`days.${no}`]: on },
        ),
      tick: ({ row }: PlannedRow, point: number, covered: boolean) =>
        note(rowFields(row.id, { [`points.${point}`]: covered })),
      mark: ({ row }: PlannedRow, who: string, there: boolean) =>
        note(rowFields(row.id, { [`present.${who}`]: there })),
      markAll: ({ row }: PlannedRow, who: readonly string[]) =>
        said(t('schedule.allMarked'), rowFields(row.id, Object.fromEntries(who.map((id) => [`present.${id}`, true])))),
      write: ({ row }: PlannedRow, words: string) => note(rowFields(row.id, { note: words })),
    };
  }, [id, dealerId, tablet, offerUndo, t, text, date]);
}

export type RowEdits = ReturnType<typeof useRowEdits>;
