/** What has become of a row of the schedule (seed: 执行日程表). */
export const ROW_STATES = ['planned', 'done', 'moved', 'dropped'] as const;
export type RowState = (typeof ROW_STATES)[number];
