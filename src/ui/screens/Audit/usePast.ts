import { createContext, use, useEffect, useState } from 'react';
import type { LadderRung } from '../../../domain/ladder/rungs.ts';
import type { VisitNo } from '../../../domain/records.ts';
import { whenShown } from '../../app/whenShown.ts';
import type { DeskValue } from './useDesk.ts';

/** What other visits said of the items, and which visit this one is. */
export type Past = {
  readonly no: VisitNo | undefined;
  readonly rungsOf: (itemId: string) => readonly LadderRung[];
};

const NOTHING: readonly LadderRung[] = [];

const NO_PAST: Past = { no: undefined, rungsOf: () => NOTHING };

export const PastContext = createContext<Past>(NO_PAST);

/** The past of the audit's checklist; an item's rungs are the same object each time. */
async function pastOf({ tablet, audit }: DeskValue): Promise<Past> {
  const { programmeId, templateId, visitId } = audit.state().audit;
  const { ladderOf } = await import('../../../store/ladder.ts');
  const ladder = await ladderOf(tablet, { programmeId, templateId, visitId });
  const known = new Map<string, readonly LadderRung[]>();
  return {
    no: ladder.visitNos.get(visitId),
    rungsOf: (itemId) => {
      const rungs = known.get(itemId) ?? ladder.rungsOf(itemId).filter(({ value }) => value !== null);
      known.set(itemId, rungs);
      return rungs;
    },
  };
}

/**
 * Read once, after the cards stand: other visits do not change while this one is filled in, and a tap must not read
 * anything.
 */
export function useLoadPast(desk: DeskValue): Past {
  const [past, setPast] = useState(NO_PAST);
  useEffect(() => {
    let wanted = true;
    const stop = whenShown(() => {
      // A database that fails is told of by what has to be saved; without its past the audit can be filled in.
      void pastOf(desk).then(
        (found) => wanted && setPast(found),
        () => undefined,
      );
    });
    return () => {
      wanted = false;
      stop();
    };
  }, [desk]);
  return past;
}

export const usePast = (): Past => use(PastContext);
