import { z } from 'zod';
import { DAY_FIGURES, STOCK_AGES, TARGETS } from '../board/figures.ts';
import { GRADE_CODES } from '../catalogue/types.ts';
import { isCustomerCode } from '../customerCode.ts';
import type { FieldRules } from './fieldRules.ts';
import { CHECK_STATES, DUTIES, MEETING_AGENDAS, NOTE_TOPICS, ROLL_STATES } from './meetingAgendas.ts';
import {
  clockSchema,
  countSchema,
  dateSchema,
  idSchema,
  instantSchema,
  noteSchema,
  slugSchema,
  someoneSchema,
  textUpTo,
} from './primitives.ts';

const ID = '[0-9a-f-]{36}';
const DAY = '\\d{4}-\\d{2}-\\d{2}';
const WHO = `(all|${ID})`;

const flag = z.boolean();
const grade = z.enum(GRADE_CODES);
const customerCode = z.string().refine(isCustomerCode, { message: 'a card number or initials' });

/** Which item of which checklist is practised. */
const card = z.strictObject({
  templateId: slugSchema,
  templateVersion: z.int().min(1).max(10_000),
  itemId: slugSchema,
});

/** One held meeting (seed: 晨会, 夕会): one of a kind for a dealer and day. */
export const MEETING_FIELDS: FieldRules = {
  fixed: {
    programmeId: idSchema,
    agenda: z.enum(MEETING_AGENDAS),
    on: dateSchema,
    /** When it was to begin, by the dealer's rule of that day. */
    due: clockSchema,
    startedAt: instantSchema.nullable(),
    endedAt: instantSchema.nullable(),
    chair: someoneSchema,
    scribe: someoneSchema,
    card: card.nullable(),
    note: noteSchema,
    deleted: flag,
  },
  patterns: [
    // When a slot of the agenda was begun: all that the clock needs.
    [/^slots\.\d{1,2}\.at$/, instantSchema.nullable()],
    [new RegExp(`^roll\\.${ID}$`), z.enum(ROLL_STATES).nullable()],
    [new RegExp(`^(grooming|checks)\\.${ID}$`), z.enum(CHECK_STATES).nullable()],
    [new RegExp(`^promises\\.${ID}\\.(visits|appointments|test-drives|orders|deliveries)$`), countSchema.nullable()],
    // Why somebody's result is not what was promised.
    [new RegExp(`^gaps\\.${ID}$`), noteSchema],
    [new RegExp(`^drill\\.${ID}$`), flag],
    [new RegExp(`^duties\\.(${DUTIES.join('|')})\\.${ID}$`), flag],
    [new RegExp(`^notes\\.(${NOTE_TOPICS.join('|')})$`), noteSchema],
    // A customer who was talked about, by card number or initials: no name is ever stored.
    [new RegExp(`^reviews\\.${ID}\\.code$`), customerCode],
    [new RegExp(`^reviews\\.${ID}\\.ownerId$`), someoneSchema],
    [new RegExp(`^reviews\\.${ID}\\.(from|to)$`), grade.nullable()],
    [new RegExp(`^reviews\\.${ID}\\.plan$`), noteSchema],
    [new RegExp(`^reviews\\.${ID}\\.nextOn$`), dateSchema.nullable()],
    [new RegExp(`^reviews\\.${ID}\\.gone$`), flag],
    // Actions that were agreed here, so that they are found without looking through all there are.
    [new RegExp(`^actions\\.${ID}$`), flag],
  ],
};

/** One month of the performance board (seed: 销售绩效管理看板): one for a dealer and month. */
export const MONTH_FIELDS: FieldRules = {
  fixed: {
    programmeId: idSchema,
    month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
    /** The days of the week on which the dealer works, 1 Monday … 7 Sunday. */
    week: z.array(z.int().min(1).max(7)).max(7).nullable(),
    deleted: flag,
  },
  patterns: [
    // A day that is not as the week says: a public holiday, a Sunday made up for.
    [new RegExp(`^workdays\\.${DAY}$`), flag.nullable()],
    // Per member of staff, or `all` for what belongs to nobody alone.
    [new RegExp(`^targets\\.${WHO}\\.(${TARGETS.join('|')})$`), countSchema.nullable()],
    [new RegExp(`^days\\.${DAY}\\.${WHO}\\.(${DAY_FIGURES.join('|')})$`), countSchema.nullable()],
    // Cars of one model.
    [new RegExp(`^stock\\.${ID}\\.(${[...STOCK_AGES, 'transit'].join('|')})$`), countSchema.nullable()],
    [new RegExp(`^stock\\.${ID}\\.model$`), textUpTo(60)],
    [new RegExp(`^stock\\.${ID}\\.gone$`), flag],
  ],
};
