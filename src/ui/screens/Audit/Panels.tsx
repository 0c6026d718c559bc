import { lazy, Suspense } from 'react';
import { lazyWithWords } from '../../i18n/lazyWithWords.ts';
import type { Panel } from './desk.ts';
import type { FindingSheetProps } from './FindingSheet.tsx';
import { useDesk, useUi } from './useDesk.ts';

// Looked at now and then: the cards do not wait for them, and the service worker has them all.
const InfoSheet = lazy(() => import('./InfoSheet.tsx').then((module) => ({ default: module.InfoSheet })));
const ItemSheet = lazy(() => import('./ItemSheet.tsx').then((module) => ({ default: module.ItemSheet })));
const KeysSheet = lazy(() => import('./KeysSheet.tsx').then((module) => ({ default: module.KeysSheet })));
const PhotoViewer = lazy(() => import('./PhotoViewer.tsx').then((module) => ({ default: module.PhotoViewer })));
const SealSheet = lazy(() => import('./SealSheet.tsx').then((module) => ({ default: module.SealSheet })));
const FindingSheet = lazyWithWords<FindingSheetProps>(['actions', 'audit', 'setup'], () =>
  import('./FindingSheet.tsx').then((module) => module.FindingSheet),
);

/** What opens beside or over the cards; one at a time. */
export function Panels() {
  const panel = useUi((ui) => ui.panel);
  const { show } = useDesk();
  return panel && <Suspense fallback={null}>{sheetOf(panel, () => show(null))}</Suspense>;
}

function sheetOf(panel: Panel, onClose: () => void) {
  switch (panel.name) {
    case 'item':
      return <ItemSheet itemId={panel.itemId} onClose={onClose} />;
    case 'finding':
      return <FindingSheet itemId={panel.itemId} onClose={onClose} />;
    case 'photo':
      return <PhotoViewer itemId={panel.itemId} photoId={panel.photoId} onClose={onClose} />;
    case 'seal':
      return <SealSheet onClose={onClose} />;
    case 'info':
      return <InfoSheet onClose={onClose} />;
    case 'keys':
      return <KeysSheet onClose={onClose} />;
  }
}
