import { expect, type Page } from '@playwright/test';
import type { SignerRole } from '../../../../src/domain/fields/reportTypes.ts';
import { drawSignature } from '../answering.ts';
import { type PdfPage, printed } from '../pdf.ts';
import type { Day } from './week.ts';

const THREE: readonly SignerRole[] = ['bec-consultant', 'sales-manager', 'general-manager'];

async function sign({ hand: { page, w } }: Day, role: SignerRole): Promise<void> {
  const title = w.t('report.signAs', { role: w.t(`report.signer.${role}`) });
  await page.getByRole('button', { name: title }).click();
  const sheet = page.getByRole('dialog', { name: title });
  await expect(sheet.getByLabel(w.t('report.signName'))).not.toHaveValue('');
  await drawSignature(sheet.getByRole('img', { name: w.t('signature.area') }));
  await sheet.getByRole('button', { name: w.t('report.signDo'), exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: title })).toHaveCount(0);
}

export type Wanted = {
  readonly type: 'diagnosis' | 'progress' | 'acceptance';
  readonly comment: string;
  readonly signers?: readonly SignerRole[];
};

/** Comments the report that was just made, and has it signed. */
export async function report(day: Day, { type, comment, signers = THREE }: Wanted): Promise<void> {
  const { page, w } = day.hand;
  await expect(page.getByRole('heading', { level: 1, name: w.t(`report.${type}`), exact: true })).toBeVisible();
  await page.getByRole('textbox', { name: w.t(`report.comment.${type}`) }).fill(comment);
  for (const role of signers) await sign(day, role);
  await expect(page.getByText(w.like('report.frozen'))).toBeVisible();
}

/** What is open, on paper: A4, numbered, Chinese. Gives its text without spaces. */
export async function onA4(page: Page): Promise<string> {
  const pages: readonly PdfPage[] = await printed(page);
  expect(pages.length).toBeGreaterThan(0);
  for (const { width, height } of pages) expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
  const text = pages.map((each) => each.text).join('');
  expect(text).toMatch(/[\u4e00-\u9fff]{4}/);
  return text;
}
