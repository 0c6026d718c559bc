import type { GradeCode } from '../domain/catalogue/types.ts';
import { type GradeDays, gradeField, gradesOf } from '../domain/sampling/grades.ts';
import type { GradeRule } from '../domain/sampling/parts.ts';
import { saveFields, type UndoEdit } from './fieldRecords.ts';
import type { Tablet } from './tablet.ts';

/** Customer grades and follow-up cycles as a dealer uses them (seed: 客户分级管理). */
export async function gradesOfDealer({ db }: Pick<Tablet, 'db'>, dealerId: string): Promise<GradeRule[]> {
  return gradesOf((await db.records.get(dealerId)) ?? { fields: {} });
}

type Grade = { readonly dealerId: string; readonly code: GradeCode };

/** Sets a dealer's own days of a grade; null goes back to those of the catalogue. Gives the undo. */
export const saveGrade = (tablet: Tablet, { dealerId, code }: Grade, days: GradeDays | null): Promise<UndoEdit> =>
  saveFields(tablet, { kind: 'dealer', recordId: dealerId, dealerId, set: { [gradeField(code)]: days } });
