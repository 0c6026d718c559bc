import type { Change, Kind } from './change.ts';
import type { Json } from './json.ts';

/** What somebody may do, by who he is to the dealers (seed: the participants of the schedule). */
export const ROLES = [
  'consultant',
  'field-rep',
  'sales-manager',
  'general-manager',
  'head-office',
  /** People, tablets and codes; sees no answers. */
  'admin',
] as const;
export type Role = (typeof ROLES)[number];

/** Roles that belong to one dealer and to no other. */
export const DEALER_ROLES: readonly Role[] = ['sales-manager', 'general-manager'];

/** `keep`: a tablet sends and gets nothing more. `wipe`: it is to delete its database too, at its next contact. */
export const REVOKED = ['keep', 'wipe'] as const;
export type Revoked = (typeof REVOKED)[number];

/** What an edit says of a record of some kind. */
type Said = Pick<Change, 'kind' | 'set'>;
type FieldRule = (field: string, value: Json, said: Said) => boolean;
type WriteRules = Readonly<Partial<Record<Kind, FieldRule>>>;

const every: FieldRule = () => true;

/** One's own signature; the first one under a report keeps the page that it stands under. */
function ownSignature(signer: string): FieldRule {
  const own = `signatures.${signer}`;
  return (field, _value, { set }) => field === own || (field === 'frozen' && Boolean(set[own]));
}

const BEGINS = ['programmeId', 'visitId', 'type', 'rowId', 'on', 'deleted'];

/** A sales manager begins his progress reports (seed: 推进进度报告), comments on any, and signs for himself. */
const managersReport: FieldRule = (field, value, said) =>
  field.startsWith('comments.') ||
  (said.set['type'] === 'progress' && BEGINS.includes(field)) ||
  ownSignature('sales-manager')(field, value, said);

/** The owner of an action works on it; whether it is done well is for others to say. */
const exceptVerdict: FieldRule = (field, value) =>
  field === 'state' ? value !== 'verified' && value !== 'rejected' : field !== 'verdict' || value === null;

const exceptChecks: FieldRule = (field) => !field.startsWith('checks.');

/** Which fields of which kinds a role may write in its dealers. People belong to no dealer: whoever writes names them. */
const WRITES: Readonly<Record<Role, WriteRules | 'everything' | 'nothing'>> = {
  consultant: 'everything',
  'field-rep': { person: every, finding: every, action: every, report: ownSignature('field-rep') },
  'sales-manager': {
    person: every,
    staff: every,
    meeting: every,
    month: every,
    action: exceptVerdict,
    'plan-line': exceptChecks,
    report: managersReport,
  },
  'general-manager': { person: every, report: ownSignature('general-manager') },
  'head-office': 'nothing',
  admin: 'nothing',
};

/** Whether a role may write anything at all. */
export const writesAnything = (role: Role): boolean => WRITES[role] !== 'nothing';

/** Whether a role may write any field of such a record. */
export function writesKind(role: Role, kind: Kind): boolean {
  const rules = WRITES[role];
  return rules === 'everything' || (rules !== 'nothing' && rules[kind] !== undefined);
}

/** What of an edit a role may not say: `kind`, or `set.` and the field; undefined when all of it is within its rights. */
export function foreignPart(role: Role, said: Said): string | undefined {
  const rules = WRITES[role];
  if (rules === 'everything') return undefined;
  const rule = rules === 'nothing' ? undefined : rules[said.kind];
  if (!rule) return 'kind';
  const field = Object.entries(said.set).find(([name, value]) => !rule(name, value, said))?.[0];
  return field === undefined ? undefined : `set.${field}`;
}
