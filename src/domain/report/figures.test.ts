import { expect, test } from 'vitest';
import { SCORING_MODEL } from '../catalogue/scoringModel.ts';
import type { Closing } from '../evaluation/closing.ts';
import { evaluationSheet } from '../evaluation/sheet.ts';
import { DEFAULT_THRESHOLDS } from '../evaluation/thresholds.ts';
import { type Visit, type VisitNo, visitOf } from '../records.ts';
import { reportFigures } from './figures.ts';

/** Visits as they were closed in the worked example 1 of the evaluation sheet, in tenths. */
const CLOSED: Readonly<Record<VisitNo, Readonly<Record<string, number>>>> = {
  1: { showroom: 620, 'customer-source': 480 },
  2: { showroom: 705, 'customer-source': 600, meetings: 550 },
  3: { showroom: 820, 'customer-source': 740, 'sales-service': 660, meetings: 780 },
  4: { showroom: 880, 'customer-source': 855, 'sales-service': 805, meetings: 840 },
};

function visit(no: VisitNo): Visit {
  const modules = Object.fromEntries(
    Object.entries(CLOSED[no]).map(([id, tenths]) => [id, { state: 'frozen', tenths, parts: [] }]),
  );
  const closed: Closing = { at: '2026-11-24T10:00:00Z', by: 'p', modules: modules as Closing['modules'], beside: [] };
  return { ...visitOf(`v${no}`, 'd', { fields: { no } }), closed };
}

const sheet = evaluationSheet(([1, 2, 3, 4] as const).map(visit), []);
const at = (visitNo: VisitNo) => reportFigures({ sheet, visitNo, tallies: [], thresholds: DEFAULT_THRESHOLDS });

test('a report of visit 4 says what the sheet says', () => {
  const { total, visits, standard } = at(4);
  expect(total).toEqual({ g: '74.31', attainment: '74.31', final: true });
  expect(visits.map(({ score }) => score)).toEqual(['55.00', '63.20', '75.00', '84.50']);
  expect(standard).toEqual({ ...DEFAULT_THRESHOLDS, state: 'failed' });
});

test('a report of an earlier visit knows nothing of what came later', () => {
  expect(at(1).total).toBeNull();
  expect(at(2).total).toEqual({ g: '18.96', attainment: '63.20', final: false });
  expect(at(3).standard.state).toBe('open');
  expect(at(2).contents.map(({ visits }) => visits.length)).toEqual([0, 2, 2, 0, 1]);
});

test('the five contents are the four modules and the sales process', () => {
  const ids = at(4).contents.map(({ id }) => id);
  expect(ids.filter((id) => id !== 'sales-process').sort()).toEqual(SCORING_MODEL.modules.map(({ id }) => id).sort());
  expect(ids).toContain('sales-process');
});
