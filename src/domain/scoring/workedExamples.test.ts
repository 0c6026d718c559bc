import { describe, expect, test } from 'vitest';
import type { Answer, AnswerValue } from '../answers.ts';
import { SCORING_MODEL } from '../catalogue/scoringModel.ts';
import type { Item, ModuleId, ScaleId } from '../catalogue/types.ts';
import { exactText, showFraction } from './fraction.ts';
import { freeze, type ModuleState, moduleScore, programmeScore, visitScore } from './programmeScore.ts';
import { tally } from './tally.ts';
import { scoreOf } from './templateScore.ts';

/** The hand-calculated examples of the evaluation sheet (代理商考评统计表), figure by figure. */

type Printed = Partial<Record<ModuleId, string>>;

/** Module scores as printed, "79.1". */
function visit(no: 1 | 2 | 3 | 4, printed: Printed) {
  const model = SCORING_MODEL.visits.find((known) => known.no === no);
  if (!model) throw new Error(`no visit ${no}`);
  const states = Object.entries(printed).map(([id, text]): [string, ModuleState] => [
    id,
    { name: 'frozen', tenths: Number(text.replace('.', '')) },
  ]);
  return { model, score: visitScore(model, Object.fromEntries(states)) };
}

const shown = ({ score: { score, weighted } }: ReturnType<typeof visit>) => ({
  E: score && showFraction(score, 2),
  F: weighted && showFraction(weighted, 2),
});

describe('example 1, a programme that was finished', () => {
  const visits = [
    visit(1, { showroom: '62.0', 'customer-source': '48.0' }),
    visit(2, { showroom: '70.5', 'customer-source': '60.0', meetings: '55.0' }),
    visit(3, { showroom: '82.0', 'customer-source': '74.0', 'sales-service': '66.0', meetings: '78.0' }),
    visit(4, { showroom: '88.0', 'customer-source': '85.5', 'sales-service': '80.5', meetings: '84.0' }),
  ];

  test.each([
    { no: 1, E: '55.00', F: '0.00' },
    { no: 2, E: '63.20', F: '18.96' },
    { no: 3, E: '75.00', F: '30.00' },
    { no: 4, E: '84.50', F: '25.35' },
  ])('visit $no: E $E, F $F', ({ no, E, F }) => {
    expect(shown(visits[no - 1] as ReturnType<typeof visit>)).toEqual({ E, F });
  });

  test('G is 74.31, and final', () => {
    const { total, attainment, final } = programmeScore(visits);
    expect(showFraction(total, 2)).toBe('74.31');
    expect(attainment && showFraction(attainment, 2)).toBe('74.31');
    expect(final).toBe(true);
  });

  test('the total is below the pass mark', () => {
    expect(Number(showFraction(programmeScore(visits).total, 2))).toBeLessThan(SCORING_MODEL.passMarks.total);
  });
});

describe('example 3, from items to the total', () => {
  const item = (id: string, scale: ScaleId, weight: 1 | 2) => ({ id, scale, weight }) as Item;
  const yesNo: AnswerValue[] = [...Array<AnswerValue>(9).fill('yes'), 'no', 'no', 'na'];
  const graded: AnswerValue[] = [5, 4, 4, 3, 5, 2];
  const items = [
    ...yesNo.map((_, i) => item(`yes-no-${i}`, 'yes-no', 1)),
    ...graded.map((_, i) => item(`graded-${i}`, '0-5', 2)),
  ];
  const answers = new Map(
    [...yesNo, ...graded].map((value, i): [string, Answer] => [(items[i] as Item).id, { value, reason: '', note: '' }]),
  );
  const score = scoreOf(tally(items, answers));
  if (!score) throw new Error('not assessed');

  test('the checklist scores 1820/23, 79.130…, and freezes as 79.1', () => {
    expect(exactText(score)).toBe('1820/23');
    expect(showFraction(score, 3)).toBe('79.130');
    const module = moduleScore([{ score, weight: 100 }]);
    expect(module && freeze(module)).toEqual({ name: 'frozen', tenths: 791 });
  });

  const visits = [
    visit(1, { showroom: '62.0', 'customer-source': '48.0' }),
    visit(2, { showroom: '72.4', 'customer-source': '60.3', meetings: '68.1' }),
    visit(3, { showroom: '80.0', 'customer-source': '75.5', 'sales-service': '74.5', meetings: '82.6' }),
    visit(4, { showroom: '85.3', 'customer-source': '79.1', 'sales-service': '76.2', meetings: '88.0' }),
  ];

  test.each([
    { no: 2, E: '66.70', F: '20.01' },
    { no: 3, E: '78.15', F: '31.26' },
    { no: 4, E: '82.15', F: '24.65' },
  ])('visit $no: E $E, F $F', ({ no, E, F }) => {
    expect(shown(visits[no - 1] as ReturnType<typeof visit>)).toEqual({ E, F });
  });

  test('F of visit 4 is 24.645 exactly, and shows as 24.65 where floating point would show 24.64', () => {
    const weighted = visits[3]?.score.weighted;
    expect(weighted && showFraction(weighted, 3)).toBe('24.645');
    expect(weighted && showFraction(weighted, 2)).toBe('24.65');
    expect((82.15 * 0.3).toFixed(2)).toBe('24.64');
  });

  test('G is 75.915 exactly, and shows as 75.92', () => {
    const { total } = programmeScore(visits);
    expect(showFraction(total, 3)).toBe('75.915');
    expect(showFraction(total, 2)).toBe('75.92');
  });
});
