import { createContext, use, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { OpenAuditState } from '../../../store/openAudit.ts';
import type { Desk, DeskState } from './desk.ts';
import type { Edits } from './edits.ts';
import type { ItemView } from './itemView.ts';

export type DeskValue = Desk & { readonly edits: Edits };

export const DeskContext = createContext<DeskValue | null>(null);

/** The open audit with its edits. The same object while the screen is open: reading it renders nothing anew. */
export function useDesk(): DeskValue {
  const desk = use(DeskContext);
  if (!desk) throw new Error('useDesk outside of the audit screen');
  return desk;
}

/** A part of what the audit says now; `select` must give the same object while that part stays the same. */
export function useAudit<T>(select: (state: OpenAuditState) => T): T {
  const { audit } = useDesk();
  const read = (): T => select(audit.state());
  return useSyncExternalStore(audit.subscribe, read, read);
}

/** A part of the screen's own state. */
export function useUi<T>(select: (state: DeskState) => T): T {
  return useStore(useDesk().ui, select);
}

/** What one card shows; the same object while nothing about the item changed. */
export function useItemView(itemId: string): ItemView {
  const { viewOf } = useDesk();
  return useAudit(({ record }) => viewOf(record, itemId));
}
