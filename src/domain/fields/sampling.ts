import { z } from 'zod';
import { GRADE_CODES } from '../catalogue/types.ts';
import { codeFault } from '../customerCode.ts';
import { MOST_DRAWN, SEED } from '../sampling/draw.ts';
import {
  BALANCE_COLUMNS,
  CARD_TICKS,
  CHAIN_STEPS,
  COMMENT_STATES,
  COUNTS,
  CYCLE_STATES,
  FOUND_STATES,
  OPEN_GRADES,
  PAPER_STATES,
  PILES,
  RATES,
  REPORT_USES,
  STAFF_PAPERS,
} from '../sampling/parts.ts';
import type { FieldRules } from './fieldRules.ts';
import { countSchema, dateSchema, idSchema, instantSchema, noteSchema, someoneSchema } from './primitives.ts';

const ID = '[0-9a-f-]{36}';
const CARD = `^cards\\.${ID}\\.\\d{1,6}\\.`;
const STEP = `${CARD}(${CHAIN_STEPS.join('|')})\\.`;

const numberSchema = z.int().min(1).max(100_000);

const drawSchema = z.strictObject({
  no: z.int().min(1).max(99),
  pile: z.enum(PILES),
  total: numberSchema,
  /** What was drawn, 1 … total: recorded, though total, count and seed give it again. */
  numbers: z.array(numberSchema).min(1).max(MOST_DRAWN),
  seed: z.string().regex(SEED),
  reason: noteSchema,
  at: instantSchema,
  by: idSchema,
});

/** Random n out of a count, so that nobody picks the best cards: customers by initials or card number, never by name. */
export const SAMPLING_FIELDS: FieldRules = {
  fixed: {
    programmeId: idSchema,
    visitId: idSchema,
    on: dateSchema,
    balanceOf: someoneSchema,
    deleted: z.boolean(),
  },
  patterns: [
    [new RegExp(`^draws\\.${ID}$`), drawSchema],
    [new RegExp(`${CARD}ref$`), z.string().refine((ref) => codeFault(ref) === null)],
    [new RegExp(`${CARD}staffId$`), someoneSchema],
    [new RegExp(`${CARD}ticks\\.(${CARD_TICKS.join('|')})$`), z.boolean().nullable()],
    [new RegExp(`${CARD}note$`), noteSchema],
    [new RegExp(`${STEP}found$`), z.enum(FOUND_STATES).nullable()],
    [new RegExp(`${STEP}grade$`), z.enum(GRADE_CODES).nullable()],
    [new RegExp(`${STEP}(lastOn|nextOn)$`), dateSchema.nullable()],
    [new RegExp(`^staff\\.${ID}\\.(${STAFF_PAPERS.join('|')})$`), z.enum(PAPER_STATES).nullable()],
    [new RegExp(`^staff\\.${ID}\\.comment$`), z.enum(COMMENT_STATES).nullable()],
    [new RegExp(`^counts\\.(${COUNTS.join('|')})$`), countSchema.nullable()],
    // Tenths of a per cent.
    [new RegExp(`^reported\\.(${RATES.join('|')})$`), countSchema.nullable()],
    [new RegExp(`^balance\\.(${OPEN_GRADES.join('|')})\\.(${BALANCE_COLUMNS.join('|')})$`), countSchema.nullable()],
    [/^reports\.[a-z0-9-]{1,32}\.use$/, z.enum(REPORT_USES).nullable()],
    [/^reports\.[a-z0-9-]{1,32}\.cycle$/, z.enum(CYCLE_STATES).nullable()],
  ],
};
