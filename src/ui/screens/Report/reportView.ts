import { loadTemplate } from '../../../domain/catalogue/loadTemplate.ts';
import type { Item, Template } from '../../../domain/catalogue/types.ts';
import type { SignerRole } from '../../../domain/fields/reportTypes.ts';
import type { Dealer, Programme, Visit, VisitNo } from '../../../domain/records.ts';
import { buildReport } from '../../../domain/report/buildReport.ts';
import { type ChangeSince, changesSince } from '../../../domain/report/changesSince.ts';
import { reportFigures } from '../../../domain/report/figures.ts';
import { type Report, signedOtherwise } from '../../../domain/report/report.ts';
import type { ReportContent } from '../../../domain/report/reportContent.ts';
import type { Tally } from '../../../domain/scoring/tally.ts';
import type { Staff } from '../../../domain/staff.ts';
import type { Text2 } from '../../../domain/text.ts';
import { auditFactsOf, findingsOfProgramme, listedActionsOf } from '../../../store/actions.ts';
import { type Evaluation, evaluationOf } from '../../../store/evaluation.ts';
import { dealerById, people, programmeById } from '../../../store/records.ts';
import { digestOf, reportById } from '../../../store/reports.ts';
import { staffOfDealer } from '../../../store/staff.ts';
import type { Tablet } from '../../../store/tablet.ts';

/** An item of a checklist with the words around it. */
export type NamedItem = { readonly item: Item; readonly section: Text2; readonly template: Text2 };

export type ReportView = {
  readonly report: Report;
  readonly dealer: Dealer;
  readonly programme: Programme;
  /** What is shown and printed: as it was signed, else as the records make it now. */
  readonly content: ReportContent;
  readonly items: ReadonlyMap<string, NamedItem>;
  /** What is different now from what was signed. */
  readonly changes: readonly ChangeSince[];
  /** Whose signature stands under something else. */
  readonly otherwise: readonly SignerRole[];
  /** Who probably signs, by role. */
  readonly names: Readonly<Record<SignerRole, string>>;
};

const noOf = (visitId: string | null, visits: readonly Visit[]): VisitNo | null =>
  visits.find(({ id }) => id === visitId)?.no ?? null;

/** Of the checklists that count in a visit: of each the one begun last. Audits come in the order in which they began. */
function talliesIn({ visits, audits }: Evaluation, no: VisitNo): Tally[] {
  const ids = visits.filter((visit) => visit.no === no).map(({ id }) => id);
  const inVisit = audits.filter(({ visitId }) => ids.includes(visitId));
  return [...new Map(inVisit.map(({ templateId, tally }) => [templateId, tally])).values()];
}

async function namedItems(content: ReportContent): Promise<Map<string, NamedItem>> {
  const wanted = new Map([...content.weak, ...content.strengths].map((each) => [each.itemId, each]));
  const versions = new Map([...wanted.values()].map((each) => [`${each.templateId}@${each.templateVersion}`, each]));
  const templates = await Promise.all(
    [...versions.values()].map(({ templateId, templateVersion }) => loadTemplate(templateId, templateVersion)),
  );
  const known = templates.filter((template): template is Template => template !== undefined);
  const all = known.flatMap(({ title, sections }) =>
    sections.flatMap((section) => section.items.map((item) => ({ item, section: section.title, template: title }))),
  );
  return new Map(all.filter(({ item }) => wanted.has(item.id)).map((named) => [named.item.id, named]));
}

function namesOf({ consultant, fieldRep }: Programme, staff: readonly Staff[], me: string): ReportView['names'] {
  const nameOf = (role: Staff['role']): string => staff.find((each) => each.role === role)?.name ?? '';
  return {
    'bec-consultant': consultant || me,
    'sales-manager': nameOf('sales-manager'),
    'general-manager': nameOf('general-manager'),
    'field-rep': nameOf('field-rep') || fieldRep,
  };
}

/** A report with all that is on its page; null when this tablet does not hold it. */
export async function reportView(tablet: Tablet, reportId: string): Promise<ReportView | null> {
  const report = await reportById(tablet, reportId);
  const programme = report && (await programmeById(tablet, report.programmeId));
  const dealer = programme && (await dealerById(tablet, programme.dealerId));
  if (!report || !programme || !dealer) return null;
  const [evaluation, audits, findings, actions, staff, persons] = await Promise.all([
    evaluationOf(tablet, programme.id),
    auditFactsOf(tablet, programme.id),
    findingsOfProgramme(tablet, programme.id),
    listedActionsOf(tablet, programme),
    staffOfDealer(tablet, dealer.id),
    people(tablet),
  ]);
  const visitNo = noOf(report.visitId, evaluation.visits) ?? evaluation.visits.at(-1)?.no ?? 1;
  const live = buildReport({
    type: report.type,
    visitNo,
    on: report.on,
    dealer,
    programme,
    figures: reportFigures({
      sheet: evaluation.sheet,
      visitNo,
      tallies: talliesIn(evaluation, visitNo),
      thresholds: evaluation.standard.thresholds,
    }),
    audits,
    findings,
    actions: actions.map((listed) => ({ ...listed, visitNo: noOf(listed.action.visitId, evaluation.visits) })),
    order: report.priorities,
  });
  const content = report.frozen?.content ?? live;
  const digest = await digestOf(content, report.comments);
  return {
    report,
    dealer,
    programme,
    content,
    items: await namedItems(content),
    changes: report.frozen ? changesSince(content, live) : [],
    otherwise: signedOtherwise(report, digest),
    names: namesOf(programme, staff, persons.get(tablet.author)?.name ?? ''),
  };
}
