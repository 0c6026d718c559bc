/** Why a customer was lost (seed: 战败主因). */
export const LOST_REASONS = ['price', 'rival', 'stock', 'finance', 'need', 'timing', 'service', 'other'] as const;
export type LostReason = (typeof LOST_REASONS)[number];

/** Counted day by day; a month's figure is the sum of its days. */
export const COUNTED = [
  'first-visits',
  'repeat-visits',
  'calls',
  'captured',
  'test-drives',
  'orders',
  'deliveries',
  'visits',
  'appointments',
  'lost',
  'out-of-contact',
  'referrals',
  'repurchases',
  'service-due',
  'service-done',
] as const;
export type Counted = (typeof COUNTED)[number];

/** As it stands at the end of a day; a month's figure is the newest one. Satisfaction is in points of 100. */
export const STANDING = [
  'grade-o',
  'grade-h',
  'grade-a',
  'grade-b',
  'grade-c',
  'overdue',
  'satisfaction',
  'complaints',
] as const;
export type Standing = (typeof STANDING)[number];

/** What is arranged for a day, before it comes. */
export const PLANNED = ['plan-appointments', 'plan-visits', 'plan-test-drives', 'plan-deliveries'] as const;
export type Planned = (typeof PLANNED)[number];

export type LostFigure = `lost-${LostReason}`;
export const lostFigure = (reason: LostReason): LostFigure => `lost-${reason}`;

/** Everything that a day of the month can say about somebody, or about the dealer as a whole. */
export const DAY_FIGURES = [...COUNTED, ...STANDING, ...PLANNED, ...LOST_REASONS.map(lostFigure)] as const;
export type DayFigure = Counted | Standing | Planned | LostFigure;

/** Orders and deliveries are of the month; visits are of one working day (seed: 每日拜访目标). */
export const TARGETS = ['orders', 'deliveries', 'visits'] as const;
export type Target = (typeof TARGETS)[number];

/** What a salesperson promises in the morning and is asked about in the evening. */
export const PROMISED = ['visits', 'appointments', 'test-drives', 'orders', 'deliveries'] as const;
export type Promised = (typeof PROMISED)[number];

/** Whom a figure belongs to when it is nobody's own: the dealer as a whole. */
export const WHOLE = 'all';

/** Cars in stock by their age in days: up to 30, 60, 90, and beyond. */
export const STOCK_AGES = ['30', '60', '90', 'over'] as const;
export type StockAge = (typeof STOCK_AGES)[number];
