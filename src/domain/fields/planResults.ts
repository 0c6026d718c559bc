export const PLAN_RESULTS = ['done', 'partly', 'not-done'] as const;
export type PlanResult = (typeof PLAN_RESULTS)[number];
