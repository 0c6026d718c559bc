import { SUCCESS_FACTORS, type SuccessFactor } from '../catalogue/implementation.ts';
import { COURSES, type Course, TRAININGS } from '../catalogue/training.ts';
import type { CourseId } from '../catalogue/types.ts';
import { INTERVIEW_TOPICS, type InterviewTopic } from '../fields/interviewTopics.ts';
import type { StaffRole } from '../fields/staffRoles.ts';
import type { Folded } from '../fold.ts';
import type { Staff } from '../staff.ts';

type Fields = Folded['fields'];

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

export type FactorState = SuccessFactor & { readonly done: boolean; readonly note: string };

/** The eight success factors (seed: 主管的重视与决心 …) as a programme stands to them. */
export const factorsOf = ({ fields }: { readonly fields: Fields }): FactorState[] =>
  SUCCESS_FACTORS.map((factor) => ({
    ...factor,
    done: fields[`factors.${factor.id}.done`] === true,
    note: text(fields[`factors.${factor.id}.note`]),
  }));

/** What the interview brought, topic by topic. */
export const interviewOf = ({ fields }: { readonly fields: Fields }): Record<InterviewTopic, string> => {
  const said = INTERVIEW_TOPICS.map((topic) => [topic, text(fields[`interview.${topic}`])]);
  return Object.fromEntries(said) as Record<InterviewTopic, string>;
};

/**
 * The course does not list customer-source management for the sales manager, although the reports are his: he may take
 * it, and nothing is missing if he does not.
 */
const OPTIONAL: Readonly<Partial<Record<StaffRole, readonly CourseId[]>>> = { 'sales-manager': ['customer-source'] };

export type Need = 'asked' | 'optional' | 'none';

/** Whether a role is to take a course before launch. */
export function needOf(role: StaffRole, course: CourseId): Need {
  const asked = TRAININGS.find((training) => training.role === role)?.courses ?? [];
  if (asked.includes(course)) return 'asked';
  return OPTIONAL[role]?.includes(course) ? 'optional' : 'none';
}

/** The roles that are trained before launch, in the order of the course. */
export const TRAINED_ROLES = TRAININGS.map(({ role }) => role as StaffRole);

/** People of the trained roles with all courses, in the order of both; who else was at a course comes after. */
export function trainees(staff: readonly Staff[]): Staff[] {
  const kept = staff.filter(({ deleted }) => !deleted);
  const also = kept.filter(({ role, training }) => !TRAINED_ROLES.includes(role) && Object.keys(training).length > 0);
  return [...TRAINED_ROLES.flatMap((role) => kept.filter((person) => person.role === role)), ...also];
}

const isTaken = ({ training }: Staff, { id }: Course): boolean => {
  const record = training[id];
  return record !== undefined && record.result !== 'failed';
};

/** How much of what is asked has been taken: all courses of all people of the trained roles. */
export function trainingTally(staff: readonly Staff[]): { readonly taken: number; readonly asked: number } {
  const asked = trainees(staff).flatMap((person) =>
    COURSES.filter((course) => needOf(person.role, course.id) === 'asked').map((course) => isTaken(person, course)),
  );
  return { taken: asked.filter(Boolean).length, asked: asked.length };
}
