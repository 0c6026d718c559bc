import type { Reopening } from './audit.ts';
import { MODULE_IDS, type ModuleId } from './catalogue/types.ts';
import type { Closing, ModuleDecision } from './evaluation/closing.ts';
import type { Folded } from './fold.ts';
import type { Json } from './json.ts';

/** Roles a person can have (seed: the participants of the schedule); the tablet's own and those it names. */
export const PERSON_ROLES = ['bec-consultant', 'field-rep', 'sales-manager', 'general-manager', 'head-office'] as const;
export type PersonRole = (typeof PERSON_ROLES)[number];

export type Person = {
  readonly id: string;
  readonly name: string;
  readonly role: PersonRole;
  readonly deleted: boolean;
};

export type Dealer = {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly city: string;
  readonly note: string;
  readonly deleted: boolean;
};

export type Programme = {
  readonly id: string;
  readonly dealerId: string;
  /** First day of the five, YYYY-MM-DD. */
  readonly startOn: string;
  readonly consultant: string;
  readonly fieldRep: string;
  readonly note: string;
  readonly deleted: boolean;
};

export const VISIT_NOS = [1, 2, 3, 4] as const;
export type VisitNo = (typeof VISIT_NOS)[number];

export type Visit = {
  readonly id: string;
  readonly dealerId: string;
  readonly programmeId: string;
  readonly no: VisitNo;
  /** YYYY-MM-DD */
  readonly openedOn: string;
  /** Its frozen figures; null while it is open. */
  readonly closed: Closing | null;
  /** Why it was last opened again. */
  readonly reopened: Reopening | null;
  /** Modules that are not assessed in it. */
  readonly decisions: Readonly<Partial<Record<ModuleId, ModuleDecision>>>;
  readonly deleted: boolean;
};

function text(fields: Folded['fields'], field: string): string {
  const value = fields[field];
  return typeof value === 'string' ? value : '';
}

const isDeleted = (fields: Folded['fields']): boolean => fields['deleted'] === true;

/** A record's changes are checked one by one, but its first one may not have arrived yet: absent text reads as ''. */
export function personOf(id: string, { fields }: Pick<Folded, 'fields'>): Person {
  const role = PERSON_ROLES.find((known) => known === fields['role']) ?? 'bec-consultant';
  return { id, name: text(fields, 'name'), role, deleted: isDeleted(fields) };
}

export function dealerOf(id: string, { fields }: Pick<Folded, 'fields'>): Dealer {
  return {
    id,
    name: text(fields, 'name'),
    code: text(fields, 'code'),
    city: text(fields, 'city'),
    note: text(fields, 'note'),
    deleted: isDeleted(fields),
  };
}

export function programmeOf(id: string, dealerId: string, { fields }: Pick<Folded, 'fields'>): Programme {
  return {
    id,
    dealerId,
    startOn: text(fields, 'startOn'),
    consultant: text(fields, 'consultant'),
    fieldRep: text(fields, 'fieldRep'),
    note: text(fields, 'note'),
    deleted: isDeleted(fields),
  };
}

function decisionsOf(fields: Folded['fields']): Visit['decisions'] {
  const said = MODULE_IDS.flatMap((id) => {
    const decision = (fields[`modules.${id}`] as ModuleDecision | null | undefined) ?? null;
    return decision ? [[id, decision] as const] : [];
  });
  return Object.fromEntries(said);
}

export function visitOf(id: string, dealerId: string, { fields }: Pick<Folded, 'fields'>): Visit {
  const no = VISIT_NOS.find((known) => known === (fields['no'] as Json)) ?? 1;
  return {
    id,
    dealerId,
    programmeId: text(fields, 'programmeId'),
    no,
    openedOn: text(fields, 'openedOn'),
    closed: (fields['closed'] as Closing | null | undefined) ?? null,
    reopened: (fields['reopened'] as Reopening | null | undefined) ?? null,
    decisions: decisionsOf(fields),
    deleted: isDeleted(fields),
  };
}
