import type { Lang } from './lang.ts';
import type { zh } from './zh.ts';

export type Key = keyof typeof zh;

/**
 * The dictionaries, one chunk per area and language, so that the first screen loads its own words only: those of the home
 * screen are common to all.
 */
export const AREAS = [
  'common',
  'notices',
  'audit',
  'setup',
  'dealers',
  'sync',
  'settings',
  'demo',
  'evaluation',
  'ladder',
  'staff',
  'actions',
  'report',
  'meetings',
  'board',
  'schedule',
  'sampling',
  'synergy',
  'preparation',
] as const;
export type Area = (typeof AREAS)[number];

type Words = Readonly<Partial<Record<Key, string>>>;

const LOADERS: Readonly<Record<Lang, Readonly<Record<Area, () => Promise<Words>>>>> = {
  zh: {
    common: () => import('./zh/common.ts').then((module) => module.common),
    notices: () => import('./zh/notices.ts').then((module) => module.notices),
    audit: () => import('./zh/audit.ts').then((module) => module.audit),
    setup: () => import('./zh/setup.ts').then((module) => module.setup),
    dealers: () => import('./zh/dealers.ts').then((module) => module.dealers),
    sync: () => import('./zh/sync.ts').then((module) => module.sync),
    settings: () => import('./zh/settings.ts').then((module) => module.settings),
    evaluation: () => import('./zh/evaluation.ts').then((module) => module.evaluation),
    ladder: () => import('./zh/ladder.ts').then((module) => module.ladder),
    demo: () => import('./zh/demo.ts').then((module) => module.demo),
    staff: () => import('./zh/staff.ts').then((module) => module.staff),
    preparation: () => import('./zh/preparation.ts').then((module) => module.preparation),
    schedule: () => import('./zh/schedule.ts').then((module) => module.schedule),
    actions: () => import('./zh/actions.ts').then((module) => module.actions),
    report: () => import('./zh/report.ts').then((module) => module.report),
    meetings: () => import('./zh/meetings.ts').then((module) => module.meetings),
    board: () => import('./zh/board.ts').then((module) => module.board),
    sampling: () => import('./zh/sampling.ts').then((module) => module.sampling),
    synergy: () => import('./zh/synergy.ts').then((module) => module.synergy),
  },
  en: {
    common: () => import('./en/common.ts').then((module) => module.common),
    notices: () => import('./en/notices.ts').then((module) => module.notices),
    audit: () => import('./en/audit.ts').then((module) => module.audit),
    setup: () => import('./en/setup.ts').then((module) => module.setup),
    dealers: () => import('./en/dealers.ts').then((module) => module.dealers),
    sync: () => import('./en/sync.ts').then((module) => module.sync),
    settings: () => import('./en/settings.ts').then((module) => module.settings),
    evaluation: () => import('./en/evaluation.ts').then((module) => module.evaluation),
    ladder: () => import('./en/ladder.ts').then((module) => module.ladder),
    demo: () => import('./en/demo.ts').then((module) => module.demo),
    staff: () => import('./en/staff.ts').then((module) => module.staff),
    preparation: () => import('./en/preparation.ts').then((module) => module.preparation),
    schedule: () => import('./en/schedule.ts').then((module) => module.schedule),
    actions: () => import('./en/actions.ts').then((module) => module.actions),
    report: () => import('./en/report.ts').then((module) => module.report),
    meetings: () => import('./en/meetings.ts').then((module) => module.meetings),
    board: () => import('./en/board.ts').then((module) => module.board),
    sampling: () => import('./en/sampling.ts').then((module) => module.sampling),
    synergy: () => import('./en/synergy.ts').then((module) => module.synergy),
  },
};

const words: Readonly<Record<Lang, Partial<Record<Key, string>>>> = { zh: {}, en: {} };
const areasInUse = new Set<Area>(['common']);
const langsInUse = new Set<Lang>();

async function load(lang: Lang, areas: Iterable<Area>): Promise<void> {
  const loaded = await Promise.all([...areas].map((area) => LOADERS[lang][area]()));
  Object.assign(words[lang], ...loaded);
}

/** Makes `lang` ready: 'common', the given areas, and all that the running app has used so far in another language. */
export function loadLang(lang: Lang, areas: readonly Area[] = []): Promise<void> {
  langsInUse.add(lang);
  for (const area of areas) areasInUse.add(area);
  return load(lang, areasInUse);
}

/** Loads areas in every language that is in use; a screen that comes later brings its words by this. */
export async function loadAreas(areas: readonly Area[]): Promise<void> {
  for (const area of areas) areasInUse.add(area);
  await Promise.all([...langsInUse].map((lang) => load(lang, areas)));
}

/** The pattern of a key; the key itself while its area is not loaded, so that a slip is seen and nothing breaks. */
export const patternOf = (lang: Lang, key: Key): string => words[lang][key] ?? key;
