import { create } from 'zustand';
import type { StoreProblem } from '../../store/storeProblem.ts';
import type { ToastMessage } from '../kit/Toast.tsx';

/** What Chromium offers for installing the app; kept until the person asks for it. */
export type InstallPrompt = Event & { readonly prompt: () => Promise<unknown> };

/** What can still be taken back, with its words. */
type UndoOffer = { readonly id: string; readonly message: string; readonly take: () => Promise<void> };

/** What holds until the page is closed: nothing here is data. */
type Session = {
  readonly toast: ToastMessage | null;
  /** Undefined until a page is open on which something can be taken back. */
  readonly undo: UndoOffer | null | undefined;
  readonly storeProblem: StoreProblem | null;
  readonly offlineReady: boolean;
  readonly updateReady: boolean;
  readonly installPrompt: InstallPrompt | null;
  readonly rescuedEdits: number;
  /** The screen waits for the PIN. */
  readonly locked: boolean;
};

export const useSession = create<Session>(() => ({
  toast: null,
  undo: undefined,
  storeProblem: null,
  offlineReady: false,
  updateReady: false,
  installPrompt: null,
  rescuedEdits: 0,
  locked: false,
}));

/** A short notice in the frame's own place. */
export const notify = (tone: ToastMessage['tone'], text: string): void =>
  useSession.setState({ toast: { id: crypto.randomUUID(), tone, text } });
