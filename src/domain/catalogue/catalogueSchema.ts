import { z } from 'zod';
import { AGENDAS } from './agendas.ts';
import { ALL_TEMPLATES } from './allTemplates.ts';
import { BOARD_FIGURES } from './board.ts';
import { CUSTOMER_GRADES } from './grades.ts';
import { PHASES, ROUNDS, SUCCESS_FACTORS } from './implementation.ts';
import { RATING_RULES } from './ratingRules.ts';
import { REPORT_CLASSES, REPORT_KINDS } from './reports.ts';
import { ROLES } from './roles.ts';
import { SCALES } from './scales.ts';
import { SCHEDULE, STAGES } from './schedule.ts';
import { SCORING_MODEL } from './scoringModel.ts';
import { COURSES, TRAININGS } from './training.ts';
import {
  COURSE_IDS,
  EVIDENCE_KINDS,
  GRADE_CODES,
  ITEM_WEIGHTS,
  MODULE_IDS,
  NOT_ASSESSED_CASES,
  PHASE_IDS,
  REPORT_CLASS_IDS,
  ROLE_IDS,
  ROLE_RIGHTS,
  SCALE_IDS,
  STAGE_IDS,
  TEMPLATE_KINDS,
  ZONE_IDS,
} from './types.ts';
import { ZONES } from './zones.ts';

const words = z.string().regex(/\S/).max(600);
const text2 = z.strictObject({ zh: words, en: words });
const slug = z.string().regex(/^[a-z0-9-]{1,64}$/);
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const percent = z.int().min(0).max(100);
const minutes = z.int().min(0).max(600);
const days = z.int().min(1).max(366).nullable();
const visitNo = z.literal([1, 2, 3, 4]);
const titled = z.strictObject({ id: slug, title: text2 });
const ruled = z.strictObject({ id: slug, text: text2 });
const mend = z.strictObject({ printed: words, shown: words });

const step = z.strictObject({
  value: z.literal(['yes', 'partly', 'no', 0, 1, 2, 3, 4, 5]),
  tenths: z.int().min(0).max(10),
  title: text2,
});
const scale = z.strictObject({ id: z.enum(SCALE_IDS), steps: z.array(step).min(2) });

const item = z.strictObject({
  id: slug,
  seedTerm: words.optional(),
  seedTermParts: z.array(words).optional(),
  seedOrder: z.int().min(1).optional(),
  jmcCaresNo: z.int().min(1).max(12).optional(),
  label: text2,
  text: text2,
  guide: text2,
  note: text2.optional(),
  scale: z.enum(SCALE_IDS),
  weight: z.literal(ITEM_WEIGHTS),
  evidence: z.enum(EVIDENCE_KINDS),
  zone: z.enum(ZONE_IDS).optional(),
  seed: z.boolean(),
});

const section = z.strictObject({
  id: slug,
  no: z.int().min(1).optional(),
  title: text2,
  seedTitle: words.optional(),
  seedTerm: words.optional(),
  roles: z.array(z.enum(ROLE_IDS)).optional(),
  note: text2.optional(),
  items: z.array(item).min(1),
});

/** One version of a checklist, items and all. */
export const templateSchema = z.strictObject({
  id: slug,
  kind: z.enum(TEMPLATE_KINDS),
  version: z.int().min(1),
  title: text2,
  walkBy: z.literal('zone').optional(),
  diagnosisDefaultSections: z.array(slug).optional(),
  sections: z.array(section).min(1),
});

const scheduleRow = z.strictObject({
  id: slug,
  day: z.int().min(1).max(5),
  half: z.enum(['am', 'pm']),
  stage: z.enum(STAGE_IDS),
  start: clock,
  end: clock,
  minutes,
  printedSpan: words,
  printedMinutes: minutes,
  recommendedEnd: clock.optional(),
  item: text2,
  form: text2,
  keyPoints: z.array(text2).min(1),
  participants: z.array(z.enum(ROLE_IDS)).min(1),
  purpose: text2,
  visit: z.literal([1, 2, 3]),
  templates: z.array(z.enum(TEMPLATE_KINDS)),
  templateUse: z.enum(['assess', 'coach', 'none']),
  sections: z.array(slug).optional(),
  mends: z.array(mend).optional(),
});

const slot = z.strictObject({ from: minutes, to: minutes, title: text2, lead: z.enum(ROLE_IDS) });
const agenda = z.strictObject({
  kind: z.enum(['morning-meeting', 'evening-meeting']),
  minutes,
  slots: z.array(slot).min(1),
});

const role = z.strictObject({
  id: z.enum(ROLE_IDS),
  title: text2,
  duty: text2,
  rights: z.array(z.enum(ROLE_RIGHTS)),
  seed: z.boolean(),
});

const training = z.strictObject({
  id: slug,
  role: z.enum(ROLE_IDS),
  phase: z.enum(PHASE_IDS),
  title: text2,
  courses: z.array(z.enum(COURSE_IDS)).min(1),
});

const phase = z.strictObject({ id: z.enum(PHASE_IDS), title: text2, activities: z.array(text2).min(1) });
const round = z.strictObject({
  id: slug,
  title: text2,
  topics: z.array(text2).min(1),
  mends: z.array(mend).optional(),
});

const reportClass = z.strictObject({ id: z.enum(REPORT_CLASS_IDS), title: text2, seed: z.boolean() });
const reportKind = z.strictObject({
  id: slug,
  title: text2,
  class: z.enum(REPORT_CLASS_IDS),
  owner: text2,
  cycle: text2,
  seed: z.boolean(),
});

const grade = z.strictObject({
  code: z.enum(GRADE_CODES),
  title: text2,
  horizonDays: days,
  maxFollowUpDays: days,
  seed: z.boolean(),
});

const moduleModel = z.strictObject({
  id: z.enum(MODULE_IDS),
  title: text2,
  templates: z.array(z.strictObject({ kind: z.enum(TEMPLATE_KINDS), share: percent })).min(1),
});

const visitModel = z.strictObject({
  no: visitNo,
  title: text2,
  row: z.enum(['A', 'B', 'C', 'D']),
  visitWeight: percent,
  scored: z.boolean(),
  moduleWeights: z.partialRecord(z.enum(MODULE_IDS), percent),
  seedSymbols: z.partialRecord(z.enum(MODULE_IDS), words),
  formulas: z.strictObject({ score: words, weighted: words }),
  suggestedTiming: text2,
});

const scoringModel = z.strictObject({
  modules: z.array(moduleModel).min(1),
  unweighted: z.array(z.strictObject({ kind: z.enum(TEMPLATE_KINDS), note: text2 })),
  visits: z.array(visitModel).length(4),
  totalFormula: words,
  passMarks: z.strictObject({ total: percent, module: percent, moduleVisits: z.array(visitNo) }),
  notAssessed: z.record(z.enum(NOT_ASSESSED_CASES), text2),
});

/** Everything the programme asks, by when and of whom; the answer of GET /v1/catalogue. */
export const catalogueSchema = z.strictObject({
  scales: z.array(scale),
  zones: z.array(z.strictObject({ id: z.enum(ZONE_IDS), title: text2 })),
  ratingRules: z.array(ruled),
  templates: z.array(templateSchema),
  stages: z.array(z.strictObject({ id: z.enum(STAGE_IDS), title: text2 })),
  schedule: z.array(scheduleRow),
  agendas: z.array(agenda),
  roles: z.array(role),
  courses: z.array(z.strictObject({ id: z.enum(COURSE_IDS), title: text2 })),
  trainings: z.array(training),
  phases: z.array(phase),
  rounds: z.array(round),
  successFactors: z.array(titled),
  reportClasses: z.array(reportClass),
  reportKinds: z.array(reportKind),
  customerGrades: z.array(grade),
  boardFigures: z.array(z.strictObject({ id: slug, title: text2, formula: text2 })),
  scoring: scoringModel,
});

/** The whole catalogue with every version of every template. Not for the first screen: it carries all items and zod. */
export const catalogueOf = () => ({
  scales: SCALES,
  zones: ZONES,
  ratingRules: RATING_RULES,
  templates: ALL_TEMPLATES,
  stages: STAGES,
  schedule: SCHEDULE,
  agendas: AGENDAS,
  roles: ROLES,
  courses: COURSES,
  trainings: TRAININGS,
  phases: PHASES,
  rounds: ROUNDS,
  successFactors: SUCCESS_FACTORS,
  reportClasses: REPORT_CLASSES,
  reportKinds: REPORT_KINDS,
  customerGrades: CUSTOMER_GRADES,
  boardFigures: BOARD_FIGURES,
  scoring: SCORING_MODEL,
});
