import type { Action } from '../../../domain/actions/action.ts';
import type { Finding } from '../../../domain/actions/finding.ts';
import { type ItemLine, isRepeat, isWeakNow, itemLines } from '../../../domain/actions/itemLines.ts';
import type { Dealer, Programme } from '../../../domain/records.ts';
import { byPriority, rankOf } from '../../../domain/report/priority.ts';
import type { ItemRef } from '../../../store/actionEdits.ts';
import { actionsOfProgramme, auditFactsOf, findingsOfProgramme } from '../../../store/actions.ts';
import { dealerById, programmeById, visitsOf } from '../../../store/records.ts';
import type { Tablet } from '../../../store/tablet.ts';
import { itemRefOf } from '../../app/actions/itemRefOf.ts';

/** A weak item with what is known and done about it. */
export type WeakRow = {
  readonly line: ItemLine;
  readonly about: ItemRef;
  readonly repeat: boolean;
  readonly finding: Finding | null;
  readonly actions: readonly Action[];
};

export type FindingsView = {
  readonly programme: Programme;
  readonly dealer: Dealer;
  /** Repeat findings first, then by priority. */
  readonly rows: readonly WeakRow[];
};

/** All weak items of a programme; null when this tablet does not hold it. */
export async function findingsView(tablet: Tablet, programmeId: string): Promise<FindingsView | null> {
  const programme = await programmeById(tablet, programmeId);
  const dealer = programme && (await dealerById(tablet, programme.dealerId));
  if (!programme || !dealer) return null;
  const [visits, facts, findings, actions] = await Promise.all([
    visitsOf(tablet, programmeId),
    auditFactsOf(tablet, programmeId),
    findingsOfProgramme(tablet, programmeId),
    actionsOfProgramme(tablet, programmeId),
  ]);
  const findingOf = (line: ItemLine): Finding | null => findings.find(({ itemId }) => itemId === line.item.id) ?? null;
  const weak = itemLines(facts).filter(isWeakNow);
  const ranked = byPriority(weak.map((line) => ({ line, rank: rankOf(line, findingOf(line)?.causes ?? []) })));
  const rows = ranked.map(({ line }): WeakRow => {
    const ids = findings.filter(({ itemId }) => itemId === line.item.id).map(({ id }) => id);
    return {
      line,
      about: itemRefOf(line, programme, visits),
      repeat: isRepeat(line),
      finding: findingOf(line),
      actions: actions.filter(({ findingId }) => findingId !== null && ids.includes(findingId)),
    };
  });
  return { programme, dealer, rows: [...rows].sort((a, b) => Number(b.repeat) - Number(a.repeat)) };
}
