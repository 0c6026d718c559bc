import { describe, expect, test } from 'vitest';
import { ALL_TEMPLATES } from './allTemplates.ts';
import { catalogueOf, catalogueSchema } from './catalogueSchema.ts';
import { latestVersion, loadTemplate } from './loadTemplate.ts';
import { NA_REASONS } from './naReasons.ts';
import { GENERIC_PHRASES, PHRASE_TONES, PHRASES } from './phrases.ts';
import { EVIDENCE_TITLES, WEIGHT_TITLES } from './ratingRules.ts';
import { REPORT_CLASSES, REPORT_KINDS } from './reports.ts';
import { scaleOf } from './scales.ts';
import { SCORING_MODEL } from './scoringModel.ts';
import { TEMPLATE_INDEX, templateEntry } from './templateIndex.ts';
import { COURSES, TRAININGS } from './training.ts';
import type { Item, Template } from './types.ts';
import { ROLE_IDS, SCALE_IDS, TEMPLATE_KINDS, ZONE_IDS } from './types.ts';
import { ZONES } from './zones.ts';

const ITEMS_PER_SECTION: Record<string, number[]> = {
  'sales-process': [7, 7, 7, 7, 7, 7, 7, 7, 7, 12],
  'showroom-5s': [10, 9, 9, 10, 10],
  'showroom-hardware': [4, 5, 4, 4, 2, 3],
  'customer-source': [3, 2, 4, 3, 2, 4, 4],
  'morning-meeting': [3, 2, 3, 3, 2, 2],
  'evening-meeting': [3, 3, 4, 2, 3],
  'sales-service': [3, 3, 3, 3, 3, 3, 3],
};

const itemsOf = (template: Template): Item[] => template.sections.flatMap(({ items }) => items);
const ITEMS = ALL_TEMPLATES.flatMap(itemsOf);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const doubles = (ids: readonly string[]): string[] => ids.filter((id, index) => ids.indexOf(id) !== index);

type Found = { path: string; zh: unknown; en: unknown };

/** Every { zh, en } anywhere inside, with its path. */
function textsIn(value: unknown, path: string): Found[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('zh' in value || 'en' in value) return [{ path, zh: (value as Found).zh, en: (value as Found).en }];
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, `${path}.${key}`));
}

const TEXTS = textsIn(
  { catalogue: catalogueOf(), TEMPLATE_INDEX, NA_REASONS, GENERIC_PHRASES, PHRASES, EVIDENCE_TITLES, WEIGHT_TITLES },
  '',
);

describe('The checklists', () => {
  test('are seven, with 218 items', () => {
    expect(ALL_TEMPLATES.map(({ kind }) => kind)).toEqual([...TEMPLATE_KINDS]);
    expect(ITEMS).toHaveLength(218);
  });

  test.each(Object.entries(ITEMS_PER_SECTION))('%s has its items in each section', (kind, counts) => {
    const [template] = ALL_TEMPLATES.filter((known) => known.kind === kind);
    expect(template?.sections.map(({ items }) => items.length)).toEqual(counts);
  });

  test('use no id twice: neither item, section nor version of a template', () => {
    expect(doubles(ITEMS.map(({ id }) => id))).toEqual([]);
    expect(doubles(ALL_TEMPLATES.flatMap(({ sections }) => sections.map(({ id }) => id)))).toEqual([]);
    expect(doubles(ALL_TEMPLATES.map(({ id, version }) => `${id}@${version}`))).toEqual([]);
  });

  test('refer only to scales, zones and roles that exist', () => {
    expect(ITEMS.filter(({ scale }) => !SCALE_IDS.includes(scale))).toEqual([]);
    expect(ITEMS.filter(({ zone }) => zone && !ZONE_IDS.includes(zone))).toEqual([]);
    for (const role of ALL_TEMPLATES.flatMap(({ sections }) => sections.flatMap(({ roles = [] }) => roles)))
      expect(ROLE_IDS).toContain(role);
  });

  test('can be walked by zone where they say so: each section asks once in every zone, in walking order', () => {
    const walked = ALL_TEMPLATES.filter(({ walkBy }) => walkBy === 'zone');
    expect(walked.map(({ kind }) => kind)).toEqual(['showroom-5s']);
    for (const section of walked.flatMap(({ sections }) => sections)) {
      const zones = section.items.map(({ zone }) => zone);
      expect(zones.filter((zone) => zone !== 'general')).toEqual(ZONES.slice(0, -1).map(({ id }) => id));
    }
    expect(ZONES.map(({ id }) => id)).toEqual([...ZONE_IDS]);
  });

  test('ask by default at the diagnosis steps 2 to 8 of the sales process: 49 items', () => {
    const [template] = ALL_TEMPLATES.filter(({ diagnosisDefaultSections }) => diagnosisDefaultSections);
    const asked = template?.sections.filter(({ id }) => template.diagnosisDefaultSections?.includes(id)) ?? [];
    expect(asked.map(({ no }) => no)).toEqual([2, 3, 4, 5, 6, 7, 8]);
    expect(sum(asked.map(({ items }) => items.length))).toBe(49);
  });

  test('give each item a short name of its own within its checklist', () => {
    for (const template of ALL_TEMPLATES) {
      expect(doubles(itemsOf(template).map(({ label }) => label.zh))).toEqual([]);
      expect(doubles(itemsOf(template).map(({ label }) => label.en))).toEqual([]);
      const long = itemsOf(template).filter(({ label }) => label.zh.length > 12 || label.en.length > 36);
      expect(long.map(({ label }) => label)).toEqual([]);
    }
  });

  test('say in each guide, in both languages, where the answers of its scale begin', () => {
    const marks: Record<string, [RegExp[], RegExp[]]> = {
      'yes-partly-no': [
        [/=是/, /部分/],
        [/= yes/, /partly/],
      ],
      'yes-no': [[/=否/], [/= no/]],
      '0-5': [[/5=|=5|得几分|各 1 分/], [/5 =|= 5|score = number|one point per/]],
    };
    const vague = ITEMS.filter(({ scale, guide }) => {
      const [zh, en] = marks[scale] ?? [[], []];
      return !zh.every((mark) => mark.test(guide.zh)) || !en.every((mark) => mark.test(guide.en));
    });
    expect(vague.map(({ id, guide }) => ({ id, guide }))).toEqual([]);
  });

  test('draw the same lines in both languages: what is “no” or “N/A” in one is so in the other', () => {
    const named = ITEMS.filter(({ scale }) => scale !== '0-5');
    const apart = named.filter(
      ({ guide: { zh, en } }) =>
        /=否|判否/.test(zh) !== /= no\b/.test(en) ||
        /不适用/.test(zh) !== /N\/A/.test(en) ||
        /=是/.test(zh) !== /= yes/.test(en),
    );
    expect(apart.map(({ id, guide }) => ({ id, guide }))).toEqual([]);
  });
});

/** The module of the evaluation sheet that weighs a kind of template. */
const moduleOf = (kind: string): string | null =>
  SCORING_MODEL.modules.find(({ templates }) => templates.some((part) => part.kind === kind))?.id ?? null;

describe('The light index of templates', () => {
  test('says of each latest version what the version itself says', () => {
    const latest = ALL_TEMPLATES.filter(({ id, version }) => latestVersion(id) === version);
    expect(TEMPLATE_INDEX).toEqual(
      latest.map(({ version, sections, diagnosisDefaultSections, ...template }) => ({
        ...template,
        ...(diagnosisDefaultSections && { asksSections: true }),
        module: moduleOf(template.kind),
        latestVersion: version,
        items: sum(sections.map(({ items }) => items.length)),
      })),
    );
  });

  test('leaves without a module only what the sheet does not weigh', () => {
    const unweighted = TEMPLATE_INDEX.filter(({ module }) => module === null).map(({ kind }) => kind);
    expect(unweighted).toEqual(SCORING_MODEL.unweighted.map(({ kind }) => kind));
  });

  test('does not know an id that never was', () => {
    expect(templateEntry('tpl-nothing')).toBeUndefined();
    expect(latestVersion('tpl-nothing')).toBeUndefined();
  });
});

describe('Loading a template', () => {
  test.each(ALL_TEMPLATES.map((template) => [template.id, template.version, template] as const))(
    '%s version %i comes with its items',
    async (id, version, template) => {
      expect(await loadTemplate(id, version)).toBe(template);
    },
  );

  test.each([
    ['tpl-showroom-5s', 0],
    ['tpl-showroom-5s', 99],
    ['tpl-nothing', 1],
    ['constructor', 1],
  ])('%s version %i is not known', async (id, version) => {
    expect(await loadTemplate(id, version)).toBeUndefined();
  });
});

describe('The scoring model', () => {
  test('weighs the four visits 0, 30, 40 and 30', () => {
    expect(SCORING_MODEL.visits.map(({ visitWeight }) => visitWeight)).toEqual([0, 30, 40, 30]);
    expect(SCORING_MODEL.visits.map(({ scored }) => scored)).toEqual([false, true, true, true]);
  });

  test('gives the modules of each visit the weights of the evaluation sheet, 100 in all', () => {
    expect(SCORING_MODEL.visits.map(({ moduleWeights }) => moduleWeights)).toEqual([
      { showroom: 50, 'customer-source': 50 },
      { showroom: 40, 'customer-source': 40, meetings: 20 },
      { showroom: 25, 'customer-source': 25, meetings: 25, 'sales-service': 25 },
      { showroom: 25, 'customer-source': 25, meetings: 25, 'sales-service': 25 },
    ]);
    for (const { moduleWeights } of SCORING_MODEL.visits) expect(sum(Object.values(moduleWeights))).toBe(100);
  });

  test('prints the symbols and formulas of the sheet, each symbol with its weight', () => {
    for (const { row, moduleWeights, seedSymbols, formulas, scored } of SCORING_MODEL.visits) {
      expect(Object.keys(seedSymbols)).toEqual(Object.keys(moduleWeights));
      const weights = new Map(Object.entries(moduleWeights));
      const terms = Object.entries(seedSymbols).map(([id, symbol]) => `${symbol}*${weights.get(id)}%`);
      expect(formulas.score).toBe(scored ? terms.sort().join('+') : '0');
      expect(terms.every((term) => term.startsWith(row))).toBe(true);
    }
    expect(SCORING_MODEL.visits.map(({ formulas }) => formulas.weighted)).toEqual(['0', 'E2*30%', 'E3*40%', 'E4*30%']);
    expect(SCORING_MODEL.totalFormula).toBe('F1+F2+F3+F4');
  });

  test('shares each module out over its templates, 100 in all', () => {
    expect(SCORING_MODEL.modules.map(({ templates }) => templates.map(({ share }) => share))).toEqual([
      [60, 40],
      [100],
      [50, 50],
      [100],
    ]);
  });

  test('gives each answer its part of the item in whole tenths', () => {
    const tenths = SCALE_IDS.map((id) => scaleOf(id).steps.map((step) => [step.value, step.tenths]));
    expect(tenths).toEqual([
      [
        ['yes', 10],
        ['no', 0],
      ],
      [
        ['yes', 10],
        ['partly', 5],
        ['no', 0],
      ],
      [0, 1, 2, 3, 4, 5].map((value) => [value, value * 2]),
    ]);
  });
});

describe('The catalogue as it is published', () => {
  test('passes its own strict schema and loses nothing in JSON', () => {
    const sent: unknown = JSON.parse(JSON.stringify(catalogueOf()));
    expect(catalogueSchema.parse(sent)).toEqual(catalogueOf());
  });

  test.each([
    ['an unknown field', { ...catalogueOf(), extra: 1 }],
    ['an empty word', { ...catalogueOf(), zones: [{ id: 'entrance', title: { zh: ' ', en: 'Entrance' } }] }],
    ['a zone that does not exist', { ...catalogueOf(), zones: [{ id: 'roof', title: { zh: '屋顶', en: 'Roof' } }] }],
    ['one language only', { ...catalogueOf(), zones: [{ id: 'entrance', title: { zh: '入口' } }] }],
  ])('refuses %s', (_, wrong) => {
    expect(catalogueSchema.safeParse(wrong).success).toBe(false);
  });

  test('refers only to courses and report classes that exist', () => {
    for (const course of TRAININGS.flatMap(({ courses }) => courses))
      expect(COURSES.map(({ id }) => id)).toContain(course);
    for (const report of REPORT_KINDS) expect(REPORT_CLASSES.map(({ id }) => id)).toContain(report.class);
    expect(doubles(REPORT_KINDS.map(({ id }) => id))).toEqual([]);
  });
});

describe('Ready-made words', () => {
  test('are there for every checklist, good and bad, with ids of their own', () => {
    for (const kind of TEMPLATE_KINDS) {
      expect(PHRASES[kind].length).toBeGreaterThanOrEqual(5);
      expect(new Set(PHRASES[kind].map(({ tone }) => tone))).toEqual(new Set(PHRASE_TONES));
    }
    const all = [...GENERIC_PHRASES, ...Object.values(PHRASES).flat(), ...NA_REASONS];
    expect(doubles(all.map(({ id }) => id))).toEqual([]);
    expect(NA_REASONS.length).toBeGreaterThanOrEqual(5);
  });
});

describe('Every text', () => {
  test('is there in both languages', () => {
    expect(TEXTS.length).toBeGreaterThan(218 * 3);
    const blank = (word: unknown) => typeof word !== 'string' || word.trim() === '' || word !== word.trim();
    expect(TEXTS.filter(({ zh, en }) => blank(zh) || blank(en)).map(({ path }) => path)).toEqual([]);
  });

  test('has no Chinese in its English', () => {
    const mixed = TEXTS.filter(({ en }) => /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(String(en)));
    expect(mixed.map(({ path, en }) => `${path}: ${String(en)}`)).toEqual([]);
  });

  test('is Chinese in its Chinese, with full-width punctuation', () => {
    const foreign = TEXTS.filter(({ zh }) => !/\p{Script=Han}/u.test(String(zh)) || /[,;:?!()]/.test(String(zh)));
    expect(foreign.map(({ path, zh }) => `${path}: ${String(zh)}`)).toEqual([]);
  });

  test('closes a Chinese sentence with 。 in every criterion and guide', () => {
    const open = ITEMS.filter(({ text, guide }) => !text.zh.endsWith('。') || !/[。）]$/.test(guide.zh));
    expect(open.map(({ id }) => id)).toEqual([]);
  });
});
