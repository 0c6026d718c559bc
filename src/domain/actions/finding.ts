import type { Folded } from '../fold.ts';
import type { Json } from '../json.ts';

/** A weak answer with its cause. One per item and programme: what comes back is the same finding. */
export type Finding = {
  readonly id: string;
  readonly dealerId: string;
  readonly programmeId: string;
  /** Where it was noted first. */
  readonly visitId: string | null;
  readonly auditId: string | null;
  readonly templateId: string;
  readonly templateVersion: number;
  readonly itemId: string;
  /** Ids of the catalogue's causes, in its order. */
  readonly causes: readonly string[];
  readonly causeNote: string;
  readonly deleted: boolean;
};

const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

export function findingOf(id: string, dealerId: string, { fields }: Pick<Folded, 'fields'>): Finding {
  const { templateVersion, causes } = fields;
  return {
    id,
    dealerId,
    programmeId: text(fields['programmeId']),
    visitId: text(fields['visitId']) || null,
    auditId: text(fields['auditId']) || null,
    templateId: text(fields['templateId']),
    templateVersion: typeof templateVersion === 'number' ? templateVersion : 1,
    itemId: text(fields['itemId']),
    causes: Array.isArray(causes) ? (causes as readonly string[]) : [],
    causeNote: text(fields['causeNote']),
    deleted: fields['deleted'] === true,
  };
}
