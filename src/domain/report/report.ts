import type { Signature } from '../audit.ts';
import { REPORT_TYPES, type ReportType, SIGNER_ROLES, SIGNERS, type SignerRole } from '../fields/reportTypes.ts';
import type { Folded } from '../fold.ts';
import { canonicalJson, type Json } from '../json.ts';
import type { ReportContent } from './reportContent.ts';

/** What somebody signed: `digest` is the SHA-256 of `signedText`. */
export type ReportSignature = {
  readonly at: string;
  readonly by: string;
  readonly digest: string;
  readonly signature: Signature;
};

/** The report as it stood when the first of them signed. */
export type FrozenReport = { readonly at: string; readonly by: string; readonly content: ReportContent };

export type Withdrawal = { readonly at: string; readonly by: string; readonly reason: string };

/** What people add to a report; the rest of it is computed. */
export type Report = {
  readonly id: string;
  readonly dealerId: string;
  readonly programmeId: string;
  readonly visitId: string | null;
  readonly type: ReportType;
  /** Row of the schedule that asks for it, or ''. */
  readonly rowId: string;
  /** YYYY-MM-DD */
  readonly on: string;
  readonly priorities: readonly string[] | null;
  /** `summary`, or the id of the item or action that it is about → words. */
  readonly comments: Readonly<Record<string, string>>;
  readonly frozen: FrozenReport | null;
  readonly withdrawn: Withdrawal | null;
  readonly signatures: Readonly<Partial<Record<SignerRole, ReportSignature>>>;
  readonly deleted: boolean;
};

const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

const COMMENT = /^comments\.([a-z0-9-]{1,64})$/;

export const commentField = (about: string): string => `comments.${about}`;
export const signatureField = (role: SignerRole): string => `signatures.${role}`;

function commentsOf(fields: Folded['fields']): Record<string, string> {
  const comments: Record<string, string> = {};
  for (const [field, value] of Object.entries(fields)) {
    const about = COMMENT.exec(field)?.[1];
    if (about && typeof value === 'string' && value.trim() !== '') comments[about] = value;
  }
  return comments;
}

function signaturesOf(fields: Folded['fields']): Report['signatures'] {
  const signed = SIGNER_ROLES.flatMap((role) => {
    const value = fields[signatureField(role)] as ReportSignature | null | undefined;
    return value ? [[role, value] as const] : [];
  });
  return Object.fromEntries(signed);
}

export function reportOf(id: string, dealerId: string, { fields }: Pick<Folded, 'fields'>): Report {
  return {
    id,
    dealerId,
    programmeId: text(fields['programmeId']),
    visitId: text(fields['visitId']) || null,
    type: REPORT_TYPES.find((known) => known === fields['type']) ?? 'diagnosis',
    rowId: text(fields['rowId']),
    on: text(fields['on']),
    priorities: (fields['priorities'] as readonly string[] | null | undefined) ?? null,
    comments: commentsOf(fields),
    frozen: (fields['frozen'] as FrozenReport | null | undefined) ?? null,
    withdrawn: (fields['withdrawn'] as Withdrawal | null | undefined) ?? null,
    signatures: signaturesOf(fields),
    deleted: fields['deleted'] === true,
  };
}

/** The text whose SHA-256 a signature carries: all that the report says, with the comments. */
export const signedText = (content: ReportContent, comments: Report['comments']): string =>
  canonicalJson(JSON.parse(JSON.stringify({ content, comments })) as Json);

export const isSigned = ({ signatures }: Pick<Report, 'signatures'>): boolean => Object.keys(signatures).length > 0;

/** Everybody has signed whose signature it takes. */
export const isComplete = ({ type, signatures }: Pick<Report, 'type' | 'signatures'>): boolean =>
  SIGNERS[type].needed.every((role) => signatures[role]);

/** Roles whose signature stands under something else than the report says now; `digest` is of what it says. */
export const signedOtherwise = ({ signatures }: Pick<Report, 'signatures'>, digest: string): SignerRole[] =>
  SIGNER_ROLES.filter((role) => signatures[role] && signatures[role].digest !== digest);
