import type { CustomerGrade, GradeCode } from '../catalogue/types.ts';

/** The papers through which a drawn customer is traced, in this order (seed: 来店登记表 … 客户状况变动表). */
export const CHAIN_STEPS = ['register', 'card', 'daily', 'status'] as const;
export type ChainStep = (typeof CHAIN_STEPS)[number];

/** `na`: this customer has no entry there by rights, such as one found outside and never registered at the door. */
export const FOUND_STATES = ['yes', 'no', 'na'] as const;
export type Found = (typeof FOUND_STATES)[number];

/** What is copied from a paper as it is written there. */
export const STEP_PARTS = ['grade', 'lastOn', 'nextOn'] as const;
export type StepPart = (typeof STEP_PARTS)[number];

/** A register has no next date; a status sheet counts customers by grade and has no dates at all. */
export const PARTS_OF_STEP: Readonly<Record<ChainStep, readonly StepPart[]>> = {
  register: ['grade', 'lastOn'],
  card: ['grade', 'lastOn', 'nextOn'],
  daily: ['grade', 'lastOn', 'nextOn'],
  status: ['grade'],
};

/** What is judged of a card beside the chain: all fields filled, the latest contact in full, the grade explained. */
export const CARD_TICKS = ['entry', 'history', 'reason'] as const;
export type CardTick = (typeof CARD_TICKS)[number];

/** What the numbers were drawn from. */
export const PILES = ['card', 'register'] as const;
export type Pile = (typeof PILES)[number];

/** The two tables and one card of a salesperson (seed: 二表一卡). */
export const STAFF_PAPERS = ['daily', 'status', 'card'] as const;
export type StaffPaper = (typeof STAFF_PAPERS)[number];

/** `off`: was not on duty, so there is nothing to find. */
export const PAPER_STATES = ['yes', 'no', 'off'] as const;
export type PaperState = (typeof PAPER_STATES)[number];

/** What the sales manager wrote on a daily report. */
export const COMMENT_STATES = ['specific', 'general', 'signature', 'none'] as const;
export type CommentState = (typeof COMMENT_STATES)[number];

/** Counted by the auditor from the papers of one period. */
export const COUNTS = ['first', 'repeat', 'captured', 'drives', 'orders'] as const;
export type CountId = (typeof COUNTS)[number];

export const RATES = ['capture', 'drive', 'closing', 'return'] as const;
export type RateId = (typeof RATES)[number];

/** Open customers: those whom a status sheet carries from day to day. */
export const OPEN_GRADES = ['O', 'H', 'A', 'B', 'C', 'N'] as const satisfies readonly GradeCode[];
export type OpenGrade = (typeof OPEN_GRADES)[number];

/** The columns of a status sheet; `up` is what came in from other grades, `down` what left for them. */
export const BALANCE_COLUMNS = ['opening', 'added', 'up', 'down', 'sold', 'lost', 'away', 'closing'] as const;
export type BalanceColumn = (typeof BALANCE_COLUMNS)[number];

export const REPORT_USES = ['in-use', 'partly', 'not-used'] as const;
export type ReportUse = (typeof REPORT_USES)[number];

export const CYCLE_STATES = ['kept', 'late'] as const;
export type CycleState = (typeof CYCLE_STATES)[number];

/** A grade as one dealer uses it. Days. */
export type GradeRule = Pick<CustomerGrade, 'code' | 'horizonDays' | 'maxFollowUpDays'>;
