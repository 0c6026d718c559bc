import { ACTIONS } from './actions.ts';
import { ANSWERS } from './answers.ts';
import { MEETINGS_TABLE } from './meetings.ts';
import { SCORES } from './scores.ts';
import type { Table } from './table.ts';

export const TABLE_IDS = ['answers', 'scores', 'actions', 'meetings'] as const;
export type TableId = (typeof TABLE_IDS)[number];

/** What can be downloaded as a table. */
export const TABLES: Readonly<Record<TableId, Table>> = {
  answers: ANSWERS,
  scores: SCORES,
  actions: ACTIONS,
  meetings: MEETINGS_TABLE,
};
