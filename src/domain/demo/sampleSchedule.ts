import { SUCCESS_FACTORS } from '../catalogue/implementation.ts';
import { SCHEDULE } from '../catalogue/schedule.ts';
import { SCORING_MODEL } from '../catalogue/scoringModel.ts';
import { TRAININGS } from '../catalogue/training.ts';
import type { Change } from '../change.ts';
import { type Sample, say } from './sample.ts';
import { daysLater, instantOf } from './sampleDays.ts';
import { SAMPLE_PEOPLE, SAMPLE_WORDS } from './sampleWords.ts';

const TRAINED_DAYS_BEFORE = 10;

/** All 27 rows are done, their key points ticked, those asked were there. */
function sayRows(sample: Sample): void {
  for (const { id, day, end, keyPoints, participants } of SCHEDULE) {
    const on = sample.days.five[day - 1] ?? sample.today;
    const set: Record<string, string | boolean> = { [`rows.${id}.state`]: 'done' };
    for (const point of keyPoints.keys()) set[`rows.${id}.points.${point}`] = true;
    for (const role of participants) set[`rows.${id}.present.${role}`] = true;
    say(sample, instantOf(on, end), { kind: 'programme', recordId: sample.programmeId, set });
  }
}

function sayPreparation(sample: Sample): void {
  const { lang, days, programmeId, personId } = sample;
  const set: Record<string, Change['set'][string]> = {};
  for (const [i, { id }] of SUCCESS_FACTORS.entries()) set[`factors.${id}.done`] = i < SUCCESS_FACTORS.length - 1;
  for (const topic of ['model', 'problems', 'status'] as const) {
    set[`interview.${topic}`] = SAMPLE_WORDS[topic][lang];
  }
  const { total, module } = SCORING_MODEL.passMarks;
  const at = instantOf(days.five[3] ?? sample.today, '16:45');
  set['thresholds'] = { total, module };
  set['thresholdsPublished'] = { total, module, at, by: personId };
  say(sample, at, { kind: 'programme', recordId: programmeId, set });
}

function sayTraining(sample: Sample): void {
  const on = daysLater(sample.days.visits[1], -TRAINED_DAYS_BEFORE);
  for (const { role, courses } of TRAININGS) {
    for (const { key } of SAMPLE_PEOPLE.filter((person) => person.role === role)) {
      const set = Object.fromEntries(
        courses.map((course) => [`training.${course}`, { on, result: 'passed', note: '' }]),
      );
      say(sample, instantOf(on, '17:00'), { kind: 'staff', recordId: sample.staff.get(key) ?? '', set });
    }
  }
}

/** The five days as they went, and what was prepared before them. */
export function saySchedule(sample: Sample): void {
  sayTraining(sample);
  sayPreparation(sample);
  sayRows(sample);
}
