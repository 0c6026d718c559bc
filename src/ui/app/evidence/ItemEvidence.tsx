import { Suspense } from 'react';
import { lazyWithWords } from '../../i18n/lazyWithWords.ts';
import { evidenceFor } from './evidenceItems.ts';
import type { EvidenceProps } from './SamplingEvidence.tsx';

const SamplingEvidence = lazyWithWords<EvidenceProps>(['sampling'], () =>
  import('./SamplingEvidence.tsx').then((module) => module.SamplingEvidence),
);
const PlanEvidence = lazyWithWords<EvidenceProps>(['synergy'], () =>
  import('./PlanEvidence.tsx').then((module) => module.PlanEvidence),
);

/** What was counted elsewhere for an item: by the sampling, or in the dealer's plan. Nothing for all other items. */
export function ItemEvidence(props: EvidenceProps) {
  const source = evidenceFor(props.itemId);
  if (source === null) return null;
  return (
    <Suspense fallback={null}>
      {source === 'sampling' ? <SamplingEvidence {...props} /> : <PlanEvidence {...props} />}
    </Suspense>
  );
}
