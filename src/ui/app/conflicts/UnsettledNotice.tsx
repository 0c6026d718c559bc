import { Suspense } from 'react';
import { lazyWithWords } from '../../i18n/lazyWithWords.ts';
import { useLive } from '../useLive.ts';
import { unsettledAt } from './unsettledAt.ts';

const SettlePanel = lazyWithWords(['fields', 'board', 'sync'], () =>
  import('./SettlePanel.tsx').then((module) => module.SettlePanel),
);

/** What two people said differently of the records on this page; nothing while there is none. */
export function UnsettledNotice({ place }: { readonly place: string }) {
  const records = useLive((tablet) => unsettledAt(tablet, place), [place]);
  if (!records || records.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <SettlePanel records={records} />
    </Suspense>
  );
}
