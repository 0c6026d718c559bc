import { act, render, screen, waitFor, within } from '@testing-library/react';
import { expect } from 'vitest';
import { SALES_PROCESS_V1 } from '../../src/domain/catalogue/templates/salesProcess.v1.ts';
import { startAudit } from '../../src/store/startAudit.ts';
import type { Tablet } from '../../src/store/tablet.ts';
import { TabletProvider } from '../../src/ui/app/TabletContext.tsx';
import { loadLang } from '../../src/ui/i18n/areas.ts';
import { I18nProvider } from '../../src/ui/i18n/I18nProvider.tsx';
import { AuditScreen } from '../../src/ui/screens/Audit/AuditScreen.tsx';
import { arrive, newTablet, type Place } from './tablets.ts';

/** The section that these tests fill in, and two of its items. */
export const NEEDS = 'sp-04-needs';
/** Yes · partly · no. */
export const MOTIVE = 'sp-04-buying-motive';
/** 0–5. */
export const QUESTIONING = 'sp-04-questioning';

const LAST = SALES_PROCESS_V1.sections.find(({ id }) => id === NEEDS)?.items.at(-1)?.id;

export type Started = { readonly tablet: Tablet; readonly auditId: string; readonly place: Place };

const NEW = { templateId: 'tpl-sales-process', templateVersion: 1, sections: [NEEDS] };

export const startNeeds = (tablet: Tablet, place: Place): Promise<string> => startAudit(tablet, { ...place, ...NEW });

/** A tablet with an audit of the needs analysis just begun, and the words of the screen. */
export async function beginNeeds(): Promise<Started> {
  await loadLang('zh', ['audit']);
  sessionStorage.clear();
  localStorage.clear();
  const tablet = await newTablet();
  const place = await arrive(tablet, 1);
  return { tablet, place, auditId: await startNeeds(tablet, place) };
}

export function showAudit({ tablet, auditId }: Pick<Started, 'tablet' | 'auditId'>): void {
  render(
    <I18nProvider lang="zh">
      <TabletProvider tablet={tablet}>
        <AuditScreen auditId={auditId} />
      </TabletProvider>
    </I18nProvider>,
  );
}

/** Shows the audit and waits for its cards, and until they listen: React attaches some things after the first paint. */
export async function openNeeds(started: Pick<Started, 'tablet' | 'auditId'>): Promise<void> {
  showAudit(started);
  await screen.findByRole('heading', { name: '4. 需求分析', level: 2 });
  await waitFor(() => expect(document.getElementById(`item-${LAST}`)).not.toBeNull());
  await act(async () => {});
}

export function card(itemId: string): HTMLElement {
  const found = document.getElementById(`item-${itemId}`);
  if (!found) throw new Error(`no card ${itemId}`);
  return found;
}

export const inCard = (itemId: string) => within(card(itemId));
