import type { Action } from '../../../domain/actions/action.ts';
import type { Finding } from '../../../domain/actions/finding.ts';
import { type ItemLine, isRepeat, itemLines, photosOfAnswer } from '../../../domain/actions/itemLines.ts';
import type { Photo } from '../../../domain/answers.ts';
import { loadTemplate } from '../../../domain/catalogue/loadTemplate.ts';
import { TEMPLATE_INDEX } from '../../../domain/catalogue/templateIndex.ts';
import type { Dealer, Person } from '../../../domain/records.ts';
import type { Staff } from '../../../domain/staff.ts';
import type { Text2 } from '../../../domain/text.ts';
import { actionById, auditFactsOf, findingsOfProgramme } from '../../../store/actions.ts';
import { type HistoryEntry, historyOf } from '../../../store/ledger.ts';
import { dealerById, people } from '../../../store/records.ts';
import { staffOfDealer } from '../../../store/staff.ts';
import type { Tablet } from '../../../store/tablet.ts';

export type ActionView = {
  readonly action: Action;
  readonly dealer: Dealer;
  readonly finding: Finding | null;
  /** The weak item, over the visits. */
  readonly line: ItemLine | null;
  readonly repeat: boolean;
  /** How it was: photos of the action, else those of the weak answer. */
  readonly before: readonly Photo[];
  readonly step: Text2 | null;
  readonly staff: readonly Staff[];
  readonly people: ReadonlyMap<string, Person>;
  readonly history: readonly HistoryEntry[];
  /** Who holds the tablet. */
  readonly me: Person | undefined;
};

async function stepTitle(id: string): Promise<Text2 | null> {
  const process = TEMPLATE_INDEX.find(({ kind }) => kind === 'sales-process');
  const template = id && process ? await loadTemplate(process.id, process.latestVersion) : undefined;
  return template?.sections.find((section) => section.id === id)?.title ?? null;
}

/** One action with all that belongs to it; null when this tablet does not hold it. */
export async function actionView(tablet: Tablet, actionId: string): Promise<ActionView | null> {
  const action = await actionById(tablet, actionId);
  const dealer = action && (await dealerById(tablet, action.dealerId));
  if (!action || !dealer) return null;
  const [findings, facts, staff, persons, history, step] = await Promise.all([
    findingsOfProgramme(tablet, action.programmeId),
    auditFactsOf(tablet, action.programmeId),
    staffOfDealer(tablet, dealer.id),
    people(tablet),
    historyOf(tablet, actionId, ''),
    stepTitle(action.step),
  ]);
  const finding = findings.find(({ id }) => id === action.findingId) ?? null;
  const line = (finding && itemLines(facts).find(({ item }) => item.id === finding.itemId)) ?? null;
  const own = action.before;
  return {
    action,
    dealer,
    finding,
    line,
    repeat: line !== null && isRepeat(line),
    before: own.length > 0 || !line ? own : photosOfAnswer(line, finding?.auditId ?? null),
    step,
    staff,
    people: persons,
    history,
    me: persons.get(tablet.author),
  };
}
