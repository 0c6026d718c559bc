import type { Loaders } from './areas.ts';
import type { FurtherArea } from './furtherAreaNames.ts';

/** Where the words of further areas lie. */
export const FURTHER: Loaders<FurtherArea> = {
  zh: {
    customerCode: () => import('./zh/customerCode.ts').then((module) => module.customerCode),
    dealers: () => import('./zh/dealers.ts').then((module) => module.dealers),
    sync: () => import('./zh/sync.ts').then((module) => module.sync),
    settings: () => import('./zh/settings.ts').then((module) => module.settings),
    evaluation: () => import('./zh/evaluation.ts').then((module) => module.evaluation),
    fields: () => import('./zh/fields.ts').then((module) => module.fields),
    ladder: () => import('./zh/ladder.ts').then((module) => module.ladder),
    staff: () => import('./zh/staff.ts').then((module) => module.staff),
    preparation: () => import('./zh/preparation.ts').then((module) => module.preparation),
    schedule: () => import('./zh/schedule.ts').then((module) => module.schedule),
    actions: () => import('./zh/actions.ts').then((module) => module.actions),
    report: () => import('./zh/report.ts').then((module) => module.report),
    meetings: () => import('./zh/meetings.ts').then((module) => module.meetings),
    board: () => import('./zh/board.ts').then((module) => module.board),
    sampling: () => import('./zh/sampling.ts').then((module) => module.sampling),
    synergy: () => import('./zh/synergy.ts').then((module) => module.synergy),
    people: () => import('./zh/people.ts').then((module) => module.people),
  },
  en: {
    customerCode: () => import('./en/customerCode.ts').then((module) => module.customerCode),
    dealers: () => import('./en/dealers.ts').then((module) => module.dealers),
    sync: () => import('./en/sync.ts').then((module) => module.sync),
    settings: () => import('./en/settings.ts').then((module) => module.settings),
    evaluation: () => import('./en/evaluation.ts').then((module) => module.evaluation),
    fields: () => import('./en/fields.ts').then((module) => module.fields),
    ladder: () => import('./en/ladder.ts').then((module) => module.ladder),
    staff: () => import('./en/staff.ts').then((module) => module.staff),
    preparation: () => import('./en/preparation.ts').then((module) => module.preparation),
    schedule: () => import('./en/schedule.ts').then((module) => module.schedule),
    actions: () => import('./en/actions.ts').then((module) => module.actions),
    report: () => import('./en/report.ts').then((module) => module.report),
    meetings: () => import('./en/meetings.ts').then((module) => module.meetings),
    board: () => import('./en/board.ts').then((module) => module.board),
    sampling: () => import('./en/sampling.ts').then((module) => module.sampling),
    synergy: () => import('./en/synergy.ts').then((module) => module.synergy),
    people: () => import('./en/people.ts').then((module) => module.people),
  },
};
