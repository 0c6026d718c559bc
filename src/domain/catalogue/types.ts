import type { Text2 } from '../text.ts';

/** The seven checklists of the programme. */
export const TEMPLATE_KINDS = [
  'sales-process',
  'showroom-5s',
  'showroom-hardware',
  'customer-source',
  'morning-meeting',
  'evening-meeting',
  'sales-service',
] as const;
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];

export const SCALE_IDS = ['yes-no', 'yes-partly-no', '0-5'] as const;
export type ScaleId = (typeof SCALE_IDS)[number];

export type ScaleStep = {
  readonly value: 'yes' | 'partly' | 'no' | 0 | 1 | 2 | 3 | 4 | 5;
  /** The part of the item's weight that it earns, in tenths (0–10). */
  readonly tenths: number;
  readonly title: Text2;
};

export type Scale = { readonly id: ScaleId; readonly steps: readonly ScaleStep[] };

export const ZONE_IDS = [
  'entrance',
  'display-cars',
  'reception',
  'negotiation',
  'lounge',
  'toilets',
  'delivery',
  'test-drive',
  'sales-office',
  'general',
] as const;
export type ZoneId = (typeof ZONE_IDS)[number];

export type Zone = { readonly id: ZoneId; readonly title: Text2 };

/** How an item is shown to be so: photo, paper or system record, watched on the spot, asked or called. */
export const EVIDENCE_KINDS = ['photo', 'document', 'observe', 'interview'] as const;
export type ItemEvidence = (typeof EVIDENCE_KINDS)[number];

export const ITEM_WEIGHTS = [1, 2, 3] as const;
export type ItemWeight = (typeof ITEM_WEIGHTS)[number];

export const ROLE_IDS = [
  'hq-leader',
  'general-manager',
  'sales-manager',
  'service-manager',
  'salesperson',
  'dcrc',
  'field-rep',
  'bec-consultant',
  'all-dealer-staff',
  'service-adviser',
] as const;
export type RoleId = (typeof ROLE_IDS)[number];

export const ROLE_RIGHTS = ['self-assess', 'update-actions', 'verify-actions', 'co-audit', 'audit', 'approve'] as const;
export type RoleRight = (typeof ROLE_RIGHTS)[number];

export type Role = {
  readonly id: RoleId;
  readonly title: Text2;
  readonly duty: Text2;
  readonly rights: readonly RoleRight[];
  /** Named in the course material. */
  readonly seed: boolean;
};

export type Item = {
  /** Never changes and is never used again: answers are stored under it. */
  readonly id: string;
  /** The course material's own words, exactly as printed. */
  readonly seedTerm?: string;
  /** The halves of a term that stands on two lines. */
  readonly seedTermParts?: readonly string[];
  /** Place of the term in the printed text of its section, from 1. */
  readonly seedOrder?: number;
  /** Number among the twelve JMC Cares steps. */
  readonly jmcCaresNo?: number;
  /** Short name for lists and reports. */
  readonly label: Text2;
  /** The criterion. */
  readonly text: Text2;
  /** How to check it, and where the line between the answers runs. */
  readonly guide: Text2;
  readonly note?: Text2;
  readonly scale: ScaleId;
  /** 1 normal, 2 important, 3 critical. */
  readonly weight: ItemWeight;
  readonly evidence: ItemEvidence;
  readonly zone?: ZoneId;
  /** Whether the course material names it; criterion and guide are the project's own in every case. */
  readonly seed: boolean;
};

export type Section = {
  readonly id: string;
  /** Step number of the sales process. */
  readonly no?: number;
  readonly title: Text2;
  /** Heading of the slide, exactly as printed. */
  readonly seedTitle?: string;
  readonly seedTerm?: string;
  /** Who is looked at. */
  readonly roles?: readonly RoleId[];
  readonly note?: Text2;
  readonly items: readonly Item[];
};

/** One version of a checklist. An audit pins id and version; a version that was ever released never changes. */
export type Template = {
  readonly id: string;
  readonly kind: TemplateKind;
  /** From 1. */
  readonly version: number;
  readonly title: Text2;
  /** A second order in which the items can be walked. */
  readonly walkBy?: 'zone';
  /** Section ids asked at the day-1 diagnosis unless others are chosen. */
  readonly diagnosisDefaultSections?: readonly string[];
  readonly sections: readonly Section[];
};

/** What is known of a template without loading it. */
export type TemplateEntry = {
  readonly id: string;
  readonly kind: TemplateKind;
  readonly latestVersion: number;
  readonly title: Text2;
  /** Null: scored and reported by itself, not part of the evaluation sheet. */
  readonly module: ModuleId | null;
  readonly items: number;
  readonly walkBy?: 'zone';
  /** Which of its sections are asked is chosen when an audit begins. */
  readonly asksSections?: true;
};

export const STAGE_IDS = ['coaching-1', 'coaching-2', 'acceptance'] as const;
export type StageId = (typeof STAGE_IDS)[number];

export type Stage = { readonly id: StageId; readonly title: Text2 };

/** Text that was mended for showing: what the course material prints, and what is shown instead. */
export type Mend = { readonly printed: string; readonly shown: string };

export type ScheduleRow = {
  readonly id: string;
  /** 1–5. */
  readonly day: number;
  readonly half: 'am' | 'pm';
  readonly stage: StageId;
  /** Local time, HH:MM. */
  readonly start: string;
  readonly end: string;
  /** By the clock, end − start. */
  readonly minutes: number;
  readonly printedSpan: string;
  readonly printedMinutes: number;
  /** The end that agrees with the printed span, where the clock does not. */
  readonly recommendedEnd?: string;
  readonly item: Text2;
  readonly form: Text2;
  readonly keyPoints: readonly Text2[];
  readonly participants: readonly RoleId[];
  readonly purpose: Text2;
  readonly visit: 1 | 2 | 3;
  readonly templates: readonly TemplateKind[];
  /** Assessed for the score, or at hand for coaching only. */
  readonly templateUse: 'assess' | 'coach' | 'none';
  /** Section ids in focus; absent: all. */
  readonly sections?: readonly string[];
  readonly mends?: readonly Mend[];
};

export type AgendaKind = Extract<TemplateKind, 'morning-meeting' | 'evening-meeting'>;

/** From and to in minutes since the start. */
export type AgendaSlot = { readonly from: number; readonly to: number; readonly title: Text2; readonly lead: RoleId };

export type Agenda = { readonly kind: AgendaKind; readonly minutes: number; readonly slots: readonly AgendaSlot[] };

export const COURSE_IDS = [
  'sales-upgrade',
  'showroom',
  'customer-source',
  'synergy',
  'sm-role',
  'standard-process',
] as const;
export type CourseId = (typeof COURSE_IDS)[number];

export const PHASE_IDS = ['before', 'during', 'after'] as const;
export type PhaseId = (typeof PHASE_IDS)[number];

export type Training = {
  readonly id: string;
  readonly role: RoleId;
  readonly phase: PhaseId;
  readonly title: Text2;
  readonly courses: readonly CourseId[];
};

export type Phase = { readonly id: PhaseId; readonly title: Text2; readonly activities: readonly Text2[] };

export type Round = {
  readonly id: string;
  readonly title: Text2;
  readonly topics: readonly Text2[];
  readonly mends?: readonly Mend[];
};

export const REPORT_CLASS_IDS = [
  'showroom-activity',
  'customer-source',
  'sales-process',
  'performance',
  'programme',
] as const;
export type ReportClassId = (typeof REPORT_CLASS_IDS)[number];

export type ReportClass = { readonly id: ReportClassId; readonly title: Text2; readonly seed: boolean };

export type ReportKind = {
  readonly id: string;
  readonly title: Text2;
  readonly class: ReportClassId;
  /** Who fills it in. */
  readonly owner: Text2;
  readonly cycle: Text2;
  readonly seed: boolean;
};

export const GRADE_CODES = ['O', 'H', 'A', 'B', 'C', 'N', 'D', 'F', 'L'] as const;
export type GradeCode = (typeof GRADE_CODES)[number];

export type CustomerGrade = {
  readonly code: GradeCode;
  readonly title: Text2;
  /** Days within which an order is expected. */
  readonly horizonDays: number | null;
  /** Longest pause between two contacts, in days. */
  readonly maxFollowUpDays: number | null;
  readonly seed: boolean;
};

export const MODULE_IDS = ['showroom', 'customer-source', 'meetings', 'sales-service'] as const;
export type ModuleId = (typeof MODULE_IDS)[number];

export type ModuleModel = {
  readonly id: ModuleId;
  readonly title: Text2;
  /** Shares of the module in per cent. */
  readonly templates: readonly { readonly kind: TemplateKind; readonly share: number }[];
};

export type VisitModel = {
  readonly no: 1 | 2 | 3 | 4;
  readonly title: Text2;
  /** Letter of the column in the evaluation sheet. */
  readonly row: 'A' | 'B' | 'C' | 'D';
  /** Per cent. */
  readonly visitWeight: number;
  /** Visit 1 is a baseline: shown, not counted. */
  readonly scored: boolean;
  /** Per cent; a module that is absent is not asked in this visit. */
  readonly moduleWeights: Readonly<Partial<Record<ModuleId, number>>>;
  readonly seedSymbols: Readonly<Partial<Record<ModuleId, string>>>;
  /** As printed on the sheet: E, the visit score, and F, the weighted one. */
  readonly formulas: { readonly score: string; readonly weighted: string };
  readonly suggestedTiming: Text2;
};

export const NOT_ASSESSED_CASES = ['not-in-visit', 'pending', 'waived', 'failed'] as const;
export type NotAssessedCase = (typeof NOT_ASSESSED_CASES)[number];

export type ScoringModel = {
  readonly modules: readonly ModuleModel[];
  /** Diagnosed and reported, but without a weight in the sheet. */
  readonly unweighted: readonly { readonly kind: TemplateKind; readonly note: Text2 }[];
  readonly visits: readonly VisitModel[];
  /** G as printed. */
  readonly totalFormula: string;
  /** In points of 100. The course material gives no figure: proposals, to be confirmed by the client. */
  readonly passMarks: {
    readonly total: number;
    readonly module: number;
    readonly moduleVisits: readonly (1 | 2 | 3 | 4)[];
  };
  readonly notAssessed: Readonly<Record<NotAssessedCase, Text2>>;
};
