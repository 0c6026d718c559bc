import type { FurtherArea } from './furtherAreaNames.ts';
import type { Lang } from './lang.ts';
import type { zh } from './zh.ts';

export type Key = keyof typeof zh;

/**
 * The dictionaries, one chunk per area and language, so that the first screen loads its own words only: those of the home
 * screen are common to all.
 */
export const FIRST_AREAS = ['common', 'notices', 'audit', 'setup', 'demo'] as const;
type FirstArea = (typeof FIRST_AREAS)[number];
export type Area = FirstArea | FurtherArea;

export type Words = Readonly<Partial<Record<Key, string>>>;
export type Loaders<A extends Area> = Readonly<Record<Lang, Readonly<Record<A, () => Promise<Words>>>>>;

const FIRST: Loaders<FirstArea> = {
  zh: {
    common: () => import('./zh/common.ts').then((module) => module.common),
    notices: () => import('./zh/notices.ts').then((module) => module.notices),
    audit: () => import('./zh/audit.ts').then((module) => module.audit),
    setup: () => import('./zh/setup.ts').then((module) => module.setup),
    demo: () => import('./zh/demo.ts').then((module) => module.demo),
  },
  en: {
    common: () => import('./en/common.ts').then((module) => module.common),
    notices: () => import('./en/notices.ts').then((module) => module.notices),
    audit: () => import('./en/audit.ts').then((module) => module.audit),
    setup: () => import('./en/setup.ts').then((module) => module.setup),
    demo: () => import('./en/demo.ts').then((module) => module.demo),
  },
};

const isFirst = (area: Area): area is FirstArea => FIRST_AREAS.some((first) => first === area);

/** The table of the others is a file of its own: the first page does without it. */
async function wordsOf(lang: Lang, area: Area): Promise<Words> {
  if (isFirst(area)) return FIRST[lang][area]();
  const { FURTHER } = await import('./furtherAreas.ts');
  return FURTHER[lang][area]();
}

const words: Readonly<Record<Lang, Partial<Record<Key, string>>>> = { zh: {}, en: {} };
const areasInUse = new Set<Area>(['common']);
const langsInUse = new Set<Lang>();

async function load(lang: Lang, areas: Iterable<Area>): Promise<void> {
  const loaded = await Promise.all([...areas].map((area) => wordsOf(lang, area)));
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
