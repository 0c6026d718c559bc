import { createContext, use, useCallback, useMemo } from 'react';
import type { Json } from '../../../domain/json.ts';
import { type Sampling, samplingOf } from '../../../domain/sampling/sampling.ts';
import { type SamplingSummary, summaryOf } from '../../../domain/sampling/summary.ts';
import type { UndoEdit } from '../../../store/fieldRecords.ts';
import { writeSampling } from '../../../store/samplings.ts';
import { localDay } from '../../app/localDay.ts';
import { useTablet } from '../../app/TabletContext.tsx';
import { useShown } from '../../app/useShown.ts';
import type { SamplingView } from './samplingView.ts';

type Set = Readonly<Record<string, Json>>;

/** A sampling as it is shown, with the one way to write into it. */
export type SamplingDesk = SamplingView & {
  readonly summary: SamplingSummary;
  readonly write: (set: Set) => Promise<UndoEdit>;
};

export const SamplingContext = createContext<SamplingDesk | null>(null);

/** Taps are painted before they are on disk; what they add up to follows at once. */
export function useSamplingDesk(view: SamplingView): SamplingDesk {
  const tablet = useTablet();
  const { visit, sampling: stored, rules, sellers } = view;
  const [fields, show] = useShown<Sampling['fields']>(stored.fields);
  const write = useCallback(
    (set: Set) => {
      const written = writeSampling(tablet, { visit, today: localDay() }, set);
      show(set, written);
      return written;
    },
    [tablet, visit, show],
  );
  return useMemo(() => {
    const sampling = { ...samplingOf(stored.id, stored.dealerId, { fields }), on: stored.on || localDay() };
    const summary = summaryOf(sampling, { rules, staffIds: sellers.map(({ id }) => id) });
    return { ...view, sampling, summary, write };
  }, [view, stored, rules, sellers, fields, write]);
}

/** For the parts of the page. */
export function useSampling(): SamplingDesk {
  const desk = use(SamplingContext);
  if (!desk) throw new Error('useSampling outside of the sampling screen');
  return desk;
}
