import type { CustomerGrade } from './types.ts';

/** Grades and follow-up intervals: trade practice, brands differ, so these are defaults. */
export const CUSTOMER_GRADES: readonly CustomerGrade[] = [
  {
    code: 'O',
    title: { zh: '已订未交', en: 'Ordered, not delivered' },
    horizonDays: null,
    maxFollowUpDays: 7,
    seed: false,
  },
  {
    code: 'H',
    title: { zh: '7 日内可能订车', en: 'May order within 7 days' },
    horizonDays: 7,
    maxFollowUpDays: 2,
    seed: false,
  },
  {
    code: 'A',
    title: { zh: '15 日内可能订车', en: 'May order within 15 days' },
    horizonDays: 15,
    maxFollowUpDays: 7,
    seed: false,
  },
  {
    code: 'B',
    title: { zh: '30 日内可能订车', en: 'May order within 30 days' },
    horizonDays: 30,
    maxFollowUpDays: 14,
    seed: false,
  },
  {
    code: 'C',
    title: { zh: '1–3 个月内可能订车', en: 'May order within 1–3 months' },
    horizonDays: 90,
    maxFollowUpDays: 30,
    seed: false,
  },
  {
    code: 'N',
    title: { zh: '新接触、未判级（2 日内判级）', en: 'New, not yet graded (grade within 2 days)' },
    horizonDays: null,
    maxFollowUpDays: 2,
    seed: false,
  },
  {
    code: 'D',
    title: { zh: '已交车（转保有客户）', en: 'Delivered (now in the owner base)' },
    horizonDays: null,
    maxFollowUpDays: null,
    seed: false,
  },
  { code: 'F', title: { zh: '战败', en: 'Lost' }, horizonDays: null, maxFollowUpDays: null, seed: false },
  {
    code: 'L',
    title: { zh: '失控/失联', en: 'Out of contact' },
    horizonDays: null,
    maxFollowUpDays: null,
    seed: false,
  },
];
