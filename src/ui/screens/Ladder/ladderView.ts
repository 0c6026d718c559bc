import { templateEntry } from '../../../domain/catalogue/templateIndex.ts';
import type { Item, Section, TemplateEntry } from '../../../domain/catalogue/types.ts';
import { type ItemTrend, repeatsFirst, trendOf } from '../../../domain/ladder/ladder.ts';
import type { LadderRung } from '../../../domain/ladder/rungs.ts';
import type { Dealer, Visit } from '../../../domain/records.ts';
import { auditsOfProgramme } from '../../../store/audits.ts';
import { ladderOf } from '../../../store/ladder.ts';
import { filledAudits, withTemplates } from '../../../store/pastAnswers.ts';
import { dealerById, visitById } from '../../../store/records.ts';
import type { Tablet } from '../../../store/tablet.ts';

/** One item that ever fell short, or was judged, up to a visit. */
export type LadderLine = {
  readonly item: Item;
  readonly section: Section;
  readonly rungs: readonly LadderRung[];
  readonly trend: ItemTrend;
};

export type LadderGroup = {
  readonly entry: TemplateEntry;
  /** The audit of this visit, when there is one. */
  readonly auditId: string | undefined;
  readonly lines: readonly LadderLine[];
};

export type LadderView = { readonly visit: Visit; readonly dealer: Dealer; readonly groups: readonly LadderGroup[] };

async function groupOf(tablet: Tablet, visit: Visit, entry: TemplateEntry): Promise<LadderGroup | null> {
  const ladder = await ladderOf(tablet, { programmeId: visit.programmeId, templateId: entry.id });
  const [last] = await withTemplates(await filledAudits(tablet, ladder.audits.slice(-1)));
  if (!last) return null;
  const lines = last.template.sections.flatMap((section) =>
    section.items.flatMap((item): LadderLine[] => {
      const rungs = ladder.rungsOf(item.id).filter(({ no, value }) => no <= visit.no && value !== null);
      const trend = trendOf(rungs, visit.no);
      return trend ? [{ item, section, rungs, trend }] : [];
    }),
  );
  lines.sort((a, b) => repeatsFirst({ ...a, weight: a.item.weight }, { ...b, weight: b.item.weight }));
  return { entry, auditId: ladder.audits.findLast(({ visitId }) => visitId === visit.id)?.id, lines };
}

/** What has become of every item up to a visit, checklist by checklist; null when this tablet does not hold it. */
export async function ladderView(tablet: Tablet, visitId: string): Promise<LadderView | null> {
  const visit = await visitById(tablet, visitId);
  const dealer = visit && (await dealerById(tablet, visit.dealerId));
  if (!visit || !dealer) return null;
  const audits = await auditsOfProgramme(tablet, visit.programmeId);
  const entries = [...new Set(audits.map(({ templateId }) => templateId))].flatMap((id) => templateEntry(id) ?? []);
  const groups = await Promise.all(entries.map((entry) => groupOf(tablet, visit, entry)));
  return { visit, dealer, groups: groups.filter((group) => group !== null && group.lines.length > 0) as LadderGroup[] };
}
