import type { Template, TemplateKind } from '../catalogue/types.ts';
import type { Change, Kind } from '../change.ts';
import type { Json } from '../json.ts';
import type { VisitNo } from '../records.ts';
import type { Text2 } from '../text.ts';
import type { DayPlan } from './sampleDays.ts';
import type { SampleLedger } from './sampleLedger.ts';

/** A picture for the sample, already a JPEG in the photo table's terms. */
export type SamplePhoto = {
  readonly sha256: string;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
};

export type SampleInput = {
  /** YYYY-MM-DD; the programme lies before it, so that its fourth visit was yesterday. */
  readonly today: string;
  readonly lang: keyof Text2;
  readonly newId: () => string;
  readonly templates: readonly Template[];
  readonly photos: readonly SamplePhoto[];
};

/** What the parts of the sample share. */
export type Sample = SampleInput & {
  readonly ledger: SampleLedger;
  readonly personId: string;
  readonly dealerId: string;
  readonly programmeId: string;
  readonly days: DayPlan;
  readonly visits: ReadonlyMap<VisitNo, string>;
  /** Member of staff by their key in SAMPLE_PEOPLE. */
  readonly staff: ReadonlyMap<string, string>;
  /** Audit by visit and template kind; filled by `sayAudits`. */
  readonly audits: Map<string, string>;
};

export const auditKey = (no: VisitNo, kind: TemplateKind): string => `${no} ${kind}`;

export const staffId = ({ staff }: Sample, key: string): string => {
  const id = staff.get(key);
  if (!id) throw new RangeError(`nobody is called ${key}`);
  return id;
};

/** The keys of those who sell. */
export const SELLERS = ['s1', 's2', 's3', 's4'] as const;

/** A simple pen stroke, so that signatures look like some. */
const STROKES = [[120, 560, 240, 380, 330, 610, 430, 400, 520, 620, 640, 430, 780, 540]];

export const sampleSignature = (name: string): Json => ({ name, strokes: STROKES });

export type SampleEdit = { readonly kind: Kind; readonly recordId: string; readonly set: Change['set'] };

/** An edit of one of the dealer's records as of that moment. */
export const say = ({ ledger, dealerId }: Sample, at: string, edit: SampleEdit): void =>
  ledger.say(at, { ...edit, dealerId });
