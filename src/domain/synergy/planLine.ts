import { type Photo, photosOf } from '../answers.ts';
import { PLAN_RESULTS, type PlanResult } from '../fields/planResults.ts';
import type { Folded } from '../fold.ts';
import type { VisitNo } from '../records.ts';

export type PlanCheck = {
  readonly result: PlanResult | null;
  readonly evidence: string;
  readonly photos: readonly Photo[];
};

/** One line of the dealer's own sales–service plan: what, at which step of a sale, who, until when. */
export type PlanLine = {
  readonly id: string;
  readonly dealerId: string;
  readonly programmeId: string;
  readonly topicId: string;
  readonly itemId: string;
  readonly step: string;
  readonly text: string;
  readonly ownerId: string | null;
  readonly ownerName: string;
  /** YYYY-MM-DD */
  readonly dueOn: string | null;
  readonly order: number;
  readonly deleted: boolean;
  readonly checks: Readonly<Record<VisitNo, PlanCheck>>;
};

export const resultField = (no: VisitNo): string => `checks.${no}.result`;
export const evidenceField = (no: VisitNo): string => `checks.${no}.evidence`;
/** `itemId` of the photos taken when the line was checked at a visit. */
export const photoPlace = (no: VisitNo): string => `visit-${no}`;

export function planLineOf(id: string, dealerId: string, { fields }: Pick<Folded, 'fields'>): PlanLine {
  const text = (field: string): string => (typeof fields[field] === 'string' ? fields[field] : '');
  const photos = photosOf(fields);
  const check = (no: VisitNo): PlanCheck => ({
    result: PLAN_RESULTS.find((known) => known === fields[resultField(no)]) ?? null,
    evidence: text(evidenceField(no)),
    photos: photos.filter(({ itemId }) => itemId === photoPlace(no)),
  });
  return {
    id,
    dealerId,
    programmeId: text('programmeId'),
    topicId: text('topicId'),
    itemId: text('itemId'),
    step: text('step'),
    text: text('text'),
    ownerId: text('ownerId') || null,
    ownerName: text('ownerName'),
    dueOn: text('dueOn') || null,
    order: typeof fields['order'] === 'number' ? fields['order'] : 0,
    deleted: fields['deleted'] === true,
    checks: { 1: check(1), 2: check(2), 3: check(3), 4: check(4) },
  };
}

/** In the order that people gave them; ids are made in the order of time and settle the rest. */
export const inOrder = (lines: readonly PlanLine[]): PlanLine[] =>
  [...lines].sort((a, b) => (a.order === b.order ? (a.id < b.id ? -1 : 1) : a.order - b.order));

export type NewPlace = { readonly id: string; readonly order: number };

/** The places to write so that a line stands one further up or down among its topic's lines; none at the end. */
export function movedPlaces(lines: readonly PlanLine[], id: string, by: 1 | -1): NewPlace[] {
  const sorted = inOrder(lines);
  const from = sorted.findIndex((line) => line.id === id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= sorted.length) return [];
  const moved = sorted.map((line) => line.id);
  [moved[from], moved[to]] = [moved[to] as string, moved[from] as string];
  const places = moved.map((lineId, order) => ({ id: lineId, order }));
  // Only what changes is written: two people who move different lines stay out of each other's way.
  return places.filter(({ id: lineId, order }) => sorted.find((line) => line.id === lineId)?.order !== order);
}
