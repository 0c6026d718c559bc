import { type Answer, answerOf } from '../../../domain/answers.ts';
import { loadTemplate } from '../../../domain/catalogue/loadTemplate.ts';
import { scaleOf } from '../../../domain/catalogue/scales.ts';
import type { Item, Section, TemplateKind } from '../../../domain/catalogue/types.ts';
import type { PlannedRow } from '../../../domain/schedule/schedule.ts';
import { auditsOfProgramme } from '../../../store/audits.ts';
import { filledAudits } from '../../../store/pastAnswers.ts';
import type { Tablet } from '../../../store/tablet.ts';
import { rowIn, type ScheduleView, scheduleView } from '../../app/schedule/scheduleView.ts';
import { templateOfKind } from '../../app/schedule/workWords.ts';

export type CoachItem = {
  readonly item: Item;
  /** As answered last in this programme. */
  readonly last: Answer | undefined;
  /** It earned less than half, and is practised first. */
  readonly isWeak: boolean;
};

export type CoachSection = { readonly section: Section; readonly items: readonly CoachItem[] };

export type CoachView = {
  readonly schedule: ScheduleView;
  readonly planned: PlannedRow;
  readonly sections: readonly CoachSection[];
};

function earnsLittle(item: Item, { value }: Answer): boolean {
  const step = scaleOf(item.scale).steps.find((each) => each.value === value);
  return step !== undefined && step.tenths <= 5;
}

/** What the programme's newest audit of a checklist says; undefined without one. */
async function newestFields(tablet: Tablet, programmeId: string, templateId: string) {
  const headers = await auditsOfProgramme(tablet, programmeId);
  const newest = headers.findLast((header) => header.templateId === templateId);
  const [filled] = newest ? await filledAudits(tablet, [newest]) : [];
  return filled?.record.fields;
}

async function sectionsOf(
  tablet: Tablet,
  planned: PlannedRow,
  { programmeId, kind }: { readonly programmeId: string; readonly kind: TemplateKind },
): Promise<CoachSection[]> {
  const entry = templateOfKind(kind);
  const [template, fields] = await Promise.all([
    loadTemplate(entry.id, entry.latestVersion),
    newestFields(tablet, programmeId, entry.id),
  ]);
  const all = template?.sections ?? [];
  const focus = all.filter(({ id }) => planned.row.sections?.includes(id));
  return (focus.length > 0 ? focus : all).map((section) => ({
    section,
    items: section.items.map((item) => {
      const last = fields && answerOf(fields, item.id);
      return { item, last, isWeak: last !== undefined && earnsLittle(item, last) };
    }),
  }));
}

/** The checklists that a row coaches by, with what the programme's last audits say; null when it is not here. */
export async function coachView(
  tablet: Tablet,
  { programmeId, rowId }: { readonly programmeId: string; readonly rowId: string },
): Promise<CoachView | null> {
  const schedule = await scheduleView(tablet, programmeId);
  const isKnown = schedule?.days.some(({ rows }) => rows.some(({ row }) => row.id === rowId));
  if (!schedule || !isKnown) return null;
  const planned = rowIn(schedule, rowId);
  const parts = await Promise.all(
    planned.row.templates.map((kind) => sectionsOf(tablet, planned, { programmeId, kind })),
  );
  return { schedule, planned, sections: parts.flat() };
}
