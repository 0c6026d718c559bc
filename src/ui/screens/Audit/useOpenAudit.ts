import { useEffect, useState } from 'react';
import { copiesOf } from '../../../store/copies.ts';
import { type OpenAudit, openAudit } from '../../../store/openAudit.ts';
import { problemOf, type StoreProblem } from '../../../store/storeProblem.ts';
import type { Tablet } from '../../../store/tablet.ts';

export type Opening =
  | { readonly name: 'opening' }
  | { readonly name: 'open'; readonly audit: OpenAudit }
  /** This tablet has no such audit. */
  | { readonly name: 'absent' }
  /** It was filled in with a checklist version that this app does not know yet. */
  | { readonly name: 'unknown-version' }
  | { readonly name: 'failed'; readonly problem: StoreProblem };

/** The end of the last close: an audit that is opened again at once must find its lock free. */
let lastClose: Promise<unknown> = Promise.resolve();

async function open(tablet: Tablet, auditId: string): Promise<Opening> {
  await lastClose;
  const audit = await openAudit(tablet, auditId);
  if (audit) return { name: 'open', audit };
  return { name: (await copiesOf(tablet, auditId)) ? 'unknown-version' : 'absent' };
}

/** Opens the audit while the screen is there. `again` opens it anew, such as when another window has let go of it. */
export function useOpenAudit(tablet: Tablet, auditId: string): { opening: Opening; again: () => void } {
  const [opening, setOpening] = useState<Opening>({ name: 'opening' });
  const [round, setRound] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each round opens anew.
  useEffect(() => {
    let wanted = true;
    const opened = open(tablet, auditId).catch(
      (error: unknown): Opening => ({ name: 'failed', problem: problemOf(error) }),
    );
    void opened.then((result) => {
      if (wanted) setOpening(result);
    });
    return () => {
      wanted = false;
      lastClose = opened.then((result) => (result.name === 'open' ? result.audit.close() : undefined));
    };
  }, [tablet, auditId, round]);

  return { opening, again: () => setRound((before) => before + 1) };
}
