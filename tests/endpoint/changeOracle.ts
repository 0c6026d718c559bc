/**
 * Says whether a change may be taken, written by hand from the field list in the README and without the product's own
 * schemas, so that a hole in those cannot hide itself.
 */
type Check = (value: unknown) => boolean;
type Fields = Readonly<Record<string, Check>>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const HASH = /^[0-9a-f]{64}$/;
const SLUG = /^[a-z0-9-]{1,64}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const matches =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value);
const id = matches(UUID);
const instant: Check = (value) => matches(INSTANT)(value) && !Number.isNaN(Date.parse(value as string));
const day: Check = (value) => matches(DAY)(value) && !Number.isNaN(Date.parse(value as string));
const whole =
  (from: number, to: number): Check =>
  (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to;
const text =
  (most: number): Check =>
  (value) =>
    typeof value === 'string' && [...value].length <= most && !value.includes('\0') && value.isWellFormed();
const filled =
  (most: number): Check =>
  (value) =>
    text(most)(value) && (value as string).trim() !== '';
const oneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const list =
  (check: Check, most: number): Check =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every(check);

/** Exactly these keys, each as its check says. */
const shape =
  (fields: Fields): Check =>
  (value) =>
    isObject(value) &&
    Object.keys(value).every((key) => Object.hasOwn(fields, key)) &&
    Object.entries(fields).every(([key, check]) => Object.hasOwn(value, key) && check(value[key]));

const photo = shape({
  itemId: matches(SLUG),
  sha256: matches(HASH),
  bytes: whole(1, 2 * 1024 * 1024),
  width: whole(1, 20_000),
  height: whole(1, 20_000),
  takenAt: instant,
});
const seal = shape({
  at: instant,
  by: id,
  signature: shape({ name: filled(120), strokes: list(list(whole(0, 1000), 4000), 400) }),
  manifest: shape({ heads: list(id, 20_000), photos: list(matches(HASH), 500) }),
});

const flag = oneOf(true, false);
const KINDS: Readonly<Record<string, Fields>> = {
  person: {
    name: filled(120),
    role: oneOf('bec-consultant', 'field-rep', 'sales-manager', 'general-manager', 'head-office'),
    deleted: flag,
  },
  dealer: { name: filled(120), code: text(120), city: text(120), note: text(4000), deleted: flag },
  programme: { startOn: day, consultant: text(120), fieldRep: text(120), note: text(4000), deleted: flag },
  visit: { programmeId: id, no: oneOf(1, 2, 3, 4), openedOn: day, deleted: flag },
  audit: {
    programmeId: id,
    visitId: id,
    templateId: matches(SLUG),
    templateVersion: whole(1, 10_000),
    sections: orNull((value) => list(matches(SLUG), 64)(value) && (value as unknown[]).length > 0),
    auditor: id,
    startedAt: instant,
    seal: orNull(seal),
    reopened: orNull(shape({ at: instant, by: id, reason: filled(4000) })),
    deleted: flag,
  },
};

const ANSWERS: Fields = {
  value: oneOf('yes', 'partly', 'no', 0, 1, 2, 3, 4, 5, 'na', 'not-observed', null),
  reason: text(4000),
  note: text(4000),
};

function fieldCheck(kind: string, field: string): Check {
  const own = KINDS[kind];
  if (own && Object.hasOwn(own, field)) return own[field] as Check;
  if (kind !== 'audit') return () => false;
  const part = /^answers\.[a-z0-9-]{1,64}\.(value|reason|note)$/.exec(field)?.[1];
  if (part) return ANSWERS[part] as Check;
  return /^photos\.[0-9a-f-]{36}$/.test(field) ? orNull(photo) : () => false;
}

const envelope: Fields = {
  id,
  replica: id,
  seq: whole(1, Number.MAX_SAFE_INTEGER),
  kind: oneOf(...Object.keys(KINDS)),
  recordId: id,
  dealerId: orNull(id),
  set: isObject,
  base: isObject,
  lamport: whole(1, 1_000_000_000),
  at: instant,
  author: id,
  device: text(120),
  v: oneOf(1),
};

type Envelope = {
  readonly kind: string;
  readonly recordId: string;
  readonly dealerId: string | null;
  readonly set: object;
  readonly base: object;
};

/** Whether a change, as JSON.parse gave it, is one that may be stored. */
export function mayBeStored(change: unknown): boolean {
  if (!shape(envelope)(change)) return false;
  const { kind, recordId, dealerId, set, base } = change as Envelope;
  if (Object.keys(set).length === 0) return false;
  if ((dealerId === null) !== (kind === 'person')) return false;
  if (kind === 'dealer' && dealerId !== recordId) return false;
  const isBase = ([field, ids]: [string, unknown]): boolean => Object.hasOwn(set, field) && list(id, 64)(ids);
  return (
    Object.entries(base).every(isBase) && Object.entries(set).every(([field, value]) => fieldCheck(kind, field)(value))
  );
}
