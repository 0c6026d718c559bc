import { z } from 'zod';
import { ANSWER_VALUES } from '../answers.ts';
import { scoresSchema } from '../bundle/bundleSchema.ts';
import type { BundleScores } from '../bundle/scores.ts';
import { MODULE_IDS } from '../catalogue/types.ts';
import { ACTION_STATES } from '../fields/actionStates.ts';
import { countSchema, idSchema, instantSchema, nameSchema, noteSchema, slugSchema } from '../fields/primitives.ts';
import { ITEM_TRENDS } from '../ladder/ladder.ts';
import { VISIT_NOS } from '../records.ts';
import { envelope } from '../wire.ts';

/** How far a dealer's programme is: `stalled` was begun, is not finished, and nothing happens nor is planned. */
export const PROGRAMME_STATUSES = ['planned', 'under-way', 'stalled', 'finished'] as const;
export type ProgrammeStatus = (typeof PROGRAMME_STATUSES)[number];

/** As shown: G, E and F with two decimals, module scores with one. */
const figure = z.string().regex(/^\d{1,3}\.\d{1,2}$/);
const visitNo = z.literal(VISIT_NOS);
const percent = z.int().min(0).max(100);
const dayText = z.string().max(10);
const version = z.int().min(1).max(10_000);

const visitFigure = z.strictObject({
  no: visitNo,
  score: figure.nullable(),
  provisional: z.boolean(),
  closed: z.boolean(),
});

const moduleFigure = z.strictObject({
  moduleId: z.enum(MODULE_IDS),
  no: visitNo,
  state: z.enum(['frozen', 'provisional', 'pending', 'waived', 'failed']),
  score: figure.nullable(),
});

const programmeFigures = z.strictObject({
  id: idSchema,
  startOn: dayText,
  consultant: nameSchema,
  total: figure.nullable().meta({ description: 'G so far; null before the first visit that counts is closed' }),
  attainment: figure.nullable(),
  final: z.boolean(),
  acceptance: z.enum(['open', 'passed', 'failed']),
  visits: z.array(visitFigure),
  modules: z.array(moduleFigure),
  coverage: percent.nullable(),
  weak: countSchema,
  repeats: countSchema,
  actions: z.strictObject({ open: countSchema, overdue: countSchema }),
  status: z.enum(PROGRAMME_STATUSES),
  visit: z.int().min(0).max(4),
  nextOn: dayText.nullable(),
});

const dealerRow = z.strictObject({
  id: idSchema,
  name: nameSchema,
  code: nameSchema,
  city: nameSchema,
  lastAt: instantSchema.meta({ description: 'when something of the dealer last arrived' }),
  programmes: countSchema,
  programme: programmeFigures.nullable().meta({ description: 'the newest one' }),
});
export type DealerRow = z.infer<typeof dealerRow>;

/**
 * What every answer of figures begins with: its mark, to be given back as If-None-Match, and of how many dealers the
 * figures are still being made: asked again at once, the answer has more of them.
 */
const figures = { ...envelope, etag: z.string().max(80), pending: countSchema } as const;

/** GET /v1/figures/dealers */
export const dealersFiguresSchema = z.strictObject({ ...figures, dealers: z.array(dealerRow) });

const filedAudit = z.strictObject({
  id: idSchema,
  visitNo,
  templateId: slugSchema,
  templateVersion: version,
  auditor: nameSchema,
  startedAt: z.string().max(40),
  state: z.enum(['open', 'sealed', 'needs-review']),
  score: figure.nullable(),
  coverage: percent,
  counts: z.boolean().meta({ description: 'of several of one checklist in a visit the one begun last' }),
  answers: z.array(
    z.strictObject({
      itemId: slugSchema,
      value: z.literal(ANSWER_VALUES).nullable(),
      carried: z.boolean(),
      note: noteSchema,
    }),
  ),
});
export type AuditFigures = z.infer<typeof filedAudit>;

const filedAction = z.strictObject({
  id: idSchema,
  title: noteSchema,
  owner: nameSchema,
  dueOn: dayText.nullable(),
  state: z.enum(ACTION_STATES),
});

const filedProgramme = z.strictObject({
  id: idSchema,
  startOn: dayText,
  consultant: nameSchema,
  scores: scoresSchema,
  visits: z.array(z.strictObject({ no: visitNo, openedOn: dayText })),
  audits: z.array(filedAudit),
  actions: z.array(filedAction),
});
export type ProgrammeFigures = Omit<z.infer<typeof filedProgramme>, 'scores'> & { readonly scores: BundleScores };

/** GET /v1/figures/dealers/{id} */
export const dealerFiguresSchema = z.strictObject({
  ...figures,
  dealer: dealerRow,
  filed: z.array(filedProgramme).meta({ description: 'its programmes, the newest first' }),
});
export type DealerFigures = z.infer<typeof dealerFiguresSchema>;

/** GET /v1/figures/items */
export const itemsFiguresSchema = z.strictObject({
  ...figures,
  items: z.array(
    z.strictObject({
      templateId: slugSchema,
      itemId: slugSchema,
      dealers: countSchema.meta({ description: 'where somebody judged it' }),
      weak: countSchema,
      repeats: countSchema,
    }),
  ),
});
export type ItemsFigures = z.infer<typeof itemsFiguresSchema>;

/** GET /v1/figures/items/{template}/{item} */
export const itemFiguresSchema = z.strictObject({
  ...figures,
  dealers: z.array(
    z.strictObject({
      id: idSchema,
      name: nameSchema,
      programmeId: idSchema,
      trend: z.enum(ITEM_TRENDS).nullable(),
      rungs: z.array(z.strictObject({ no: visitNo, value: z.literal(ANSWER_VALUES).nullable(), carried: z.boolean() })),
    }),
  ),
});
export type ItemFigures = z.infer<typeof itemFiguresSchema>;

const pair = z.strictObject({
  dealerId: idSchema,
  dealer: nameSchema,
  programmeId: idSchema,
  no: visitNo,
  templateId: slugSchema,
  templateVersion: version,
  startedAt: z.string().max(40),
  audits: z.tuple([idSchema, idSchema]),
  auditors: z.tuple([nameSchema, nameSchema]),
  compared: countSchema,
  same: countSchema,
  alone: countSchema,
  percent: percent.nullable(),
  kappa: z.int().min(-100).max(100).nullable().meta({ description: 'linearly weighted, in hundredths' }),
});

/** GET /v1/figures/calibration: the newest first. */
export const calibrationSchema = z.strictObject({ ...figures, pairs: z.array(pair) });
export type Calibration = z.infer<typeof calibrationSchema>;
