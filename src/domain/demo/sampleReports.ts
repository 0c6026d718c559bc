import type { ReportType } from '../fields/reportTypes.ts';
import type { VisitNo } from '../records.ts';
import { type Sample, say } from './sample.ts';
import { instantOf } from './sampleDays.ts';
import { SAMPLE_WORDS } from './sampleWords.ts';

const REPORTS: readonly { readonly type: ReportType; readonly no: VisitNo }[] = [
  { type: 'diagnosis', no: 1 },
  { type: 'acceptance', no: 4 },
];

const lessonsIn = (lang: Sample['lang']) => ({
  'comments.lesson-worked': SAMPLE_WORDS.lessonWorked[lang],
  'comments.lesson-hard': SAMPLE_WORDS.lessonHard[lang],
  'comments.lesson-next': SAMPLE_WORDS.lessonNext[lang],
});

/** The diagnosis and the acceptance report, commented and ready to sign. */
export function sayReports(sample: Sample): void {
  const { programmeId, visits, days, lang, newId } = sample;
  for (const { type, no } of REPORTS) {
    const on = days.visits[no];
    say(sample, instantOf(on, '18:00'), {
      kind: 'report',
      recordId: newId(),
      set: {
        programmeId,
        visitId: visits.get(no) ?? null,
        type,
        rowId: '',
        on,
        ...(type === 'acceptance' && lessonsIn(lang)),
        'comments.summary': SAMPLE_WORDS[type === 'diagnosis' ? 'problems' : 'praise'][lang],
      },
    });
  }
}
