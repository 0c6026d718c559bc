import type { AnswerValue } from '../../../domain/answers.ts';
import type { Item } from '../../../domain/catalogue/types.ts';
import type { LadderRung } from '../../../domain/ladder/rungs.ts';
import type { VisitNo } from '../../../domain/records.ts';
import { LadderCells } from './LadderCells.tsx';

type LadderStripProps = {
  readonly item: Item;
  /** Of the other visits. */
  readonly rungs: readonly LadderRung[];
  /** This visit, with what it says so far. */
  readonly no: VisitNo;
  readonly value: AnswerValue | null;
  readonly carried: boolean;
};

const BARE = { auditId: '', startedAt: '', note: '', photos: [], action: null };

/** The four visits on an item, in one line: what was there before stands beside the question. */
export function LadderStrip({ item, rungs, no, value, carried }: LadderStripProps) {
  const all = [...rungs, { ...BARE, no, value, carried }].sort((a, b) => a.no - b.no);
  return <LadderCells scale={item.scale} rungs={all} now={no} />;
}
