import { expect, type Page } from '@playwright/test';
import { type Answer, answerOf, carriedFrom } from '../../../../src/domain/answers.ts';
import { ALL_TEMPLATES } from '../../../../src/domain/catalogue/allTemplates.ts';
import { SCORING_MODEL } from '../../../../src/domain/catalogue/scoringModel.ts';
import type { ModuleId, Template, TemplateKind } from '../../../../src/domain/catalogue/types.ts';
import type { VisitNo } from '../../../../src/domain/records.ts';
import {
  checklistByHand,
  decimals,
  NOTHING,
  type Pair,
  plus,
  SHARES,
  times,
  VISIT_WEIGHTS,
  WEIGHTS,
  whole,
} from '../../../support/onPaper.ts';
import { itemsOf } from '../answering.ts';
import { readTable } from '../database.ts';
import type { TabletBrowser } from '../tabletBrowser.ts';
import { type Said, saidKey } from './checklists.ts';

type Fields = Readonly<Record<string, never>>;
type Row = { readonly id: string; readonly kind: string; readonly fields: Fields };
type Header = { readonly id: string; readonly visitId: string; readonly templateId: string; readonly state: string };

/** A checklist as it lies in the database. */
export type Stored = {
  readonly no: VisitNo;
  readonly template: Template;
  readonly state: string;
  readonly answers: ReadonlyMap<string, Answer>;
  /** Answers that were taken over. */
  readonly carried: number;
};

/** Every audit on the tablet, read past the app. */
export async function storedAudits(page: Page): Promise<Stored[]> {
  const [records, headers, bodies] = await Promise.all([
    readTable<Row>(page, 'records'),
    readTable<Header>(page, 'audits'),
    readTable<Row>(page, 'bodies'),
  ]);
  return headers.map(({ id, visitId, templateId, state }) => {
    const visit = records.find((record) => record.kind === 'visit' && record.id === visitId);
    const template = ALL_TEMPLATES.find((known) => known.id === templateId);
    const body = bodies.find((each) => each.id === id);
    if (!visit || !template || !body) throw new Error(`audit ${id} is not whole`);
    const items = itemsOf(template);
    return {
      no: Number(visit.fields['no']) as VisitNo,
      template,
      state,
      answers: new Map(items.map((item) => [item.id, answerOf(body.fields, item.id)])),
      carried: items.filter((item) => carriedFrom(body.fields, item.id) !== null).length,
    };
  });
}

/** Each audit is sealed and says what was tapped, and nothing else. */
export function expectSaid(audits: readonly Stored[], said: Said): void {
  expect(audits.map(({ no, template }) => saidKey(no, template)).sort()).toEqual([...said.keys()].sort());
  for (const { no, template, state, answers } of audits) {
    expect(state).toBe('sealed');
    const tapped = said.get(saidKey(no, template)) ?? new Map<string, Answer>();
    const stored = [...answers].filter(([, { value }]) => value !== null).map(([id, { value }]) => [id, value]);
    expect(Object.fromEntries(stored)).toEqual(Object.fromEntries([...tapped].map(([id, { value }]) => [id, value])));
  }
}

function scoreOf(audits: readonly Stored[], no: VisitNo, kind: TemplateKind): Pair | null {
  const audit = audits.find((each) => each.no === no && each.template.kind === kind);
  if (!audit) return null;
  return checklistByHand(
    itemsOf(audit.template).map(({ id, weight }) => ({ weight, value: audit.answers.get(id)?.value ?? null })),
  );
}

/** A module's figure, rounded once: "81.3". */
function moduleOnPaper(audits: readonly Stored[], no: VisitNo, id: ModuleId): string {
  let sum = NOTHING;
  let shares = 0;
  for (const [kind, share] of Object.entries(SHARES[id])) {
    const score = scoreOf(audits, no, kind as TemplateKind);
    if (!score) throw new Error(`visit ${no} has no ${kind}`);
    sum = plus(sum, times(whole(share), score));
    shares += share;
  }
  return decimals(times(sum, [1n, BigInt(shares)]), 1);
}

const ofText = (tenths: string): Pair => [BigInt(tenths.replace('.', '')), 10n];

export type OnPaper = {
  readonly modules: readonly { readonly no: VisitNo; readonly id: ModuleId; readonly shown: string }[];
  /** E and F of visits 1 to 4; E of visit 1 is the baseline. */
  readonly E: readonly string[];
  readonly F: readonly string[];
  readonly G: string;
};

/** The whole sheet of four visits, from nothing but the answers. */
export function sheetOnPaper(audits: readonly Stored[]): OnPaper {
  const modules: { no: VisitNo; id: ModuleId; shown: string }[] = [];
  const [E, F]: [string[], string[]] = [[], []];
  let total = NOTHING;
  for (const no of [1, 2, 3, 4] as const) {
    let score = NOTHING;
    for (const [id, weight] of Object.entries(WEIGHTS[no]) as [ModuleId, number][]) {
      const shown = moduleOnPaper(audits, no, id);
      modules.push({ no, id, shown });
      score = plus(score, times(ofText(shown), [BigInt(weight), 100n]));
    }
    const weighted = times(score, [BigInt(VISIT_WEIGHTS[no]), 100n]);
    E.push(decimals(score, 2));
    F.push(decimals(weighted, 2));
    total = plus(total, weighted);
  }
  return { modules, E, F, G: decimals(total, 2) };
}

/** Every figure of the sheet on the screen is the one on paper. */
export async function expectSheet({ page, w }: TabletBrowser, { modules, E, F, G }: OnPaper): Promise<void> {
  const row = (key: 'sheet.e' | 'sheet.f' | 'sheet.g') =>
    page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: w.t(key), exact: true }) });
  for (const { no, id, shown } of modules) {
    const title = SCORING_MODEL.modules.find((module) => module.id === id)?.title;
    const name = w.t('sheet.howOf', { module: title ? w.text(title) : '', no, score: shown });
    await expect(page.getByRole('link', { name, exact: true })).toHaveText(shown);
  }
  const figures = async (key: 'sheet.e' | 'sheet.f' | 'sheet.g'): Promise<string[]> =>
    (await row(key).innerText()).match(/(?<!\d)\d{1,3}\.\d\d(?!\d)/g) ?? [];
  // Visit 1 is the baseline: beside its E, and no F.
  expect(await figures('sheet.e')).toEqual(E);
  expect(await figures('sheet.f')).toEqual(F.slice(1));
  expect((await figures('sheet.g'))[0]).toBe(G);
}
