import type { AnswerValue } from '../../../domain/answers.ts';
import type { Item } from '../../../domain/catalogue/types.ts';
import type { LadderRung } from '../../../domain/ladder/rungs.ts';
import type { VisitNo } from '../../../domain/records.ts';
import { LadderCells } from '../../app/ladder/LadderCells.tsx';
import { useDesk } from './useDesk.ts';

type LadderStripProps = {
  readonly item: Item;
  readonly rungs: readonly LadderRung[];
  /** This visit, with what it says so far. */
  readonly no: VisitNo;
  readonly value: AnswerValue | null;
  readonly carried: boolean;
};

/** The four visits on an item, in one line: what was there before stands beside the question. */
export function LadderStrip({ item, rungs, no, value, carried }: LadderStripProps) {
  const { audit } = useDesk();
  const now = { no, value, carried, auditId: audit.id, startedAt: '', note: '', photos: [], action: null };
  const all = [...rungs, now].sort((a, b) => a.no - b.no);
  return <LadderCells scale={item.scale} rungs={all} now={no} />;
}
