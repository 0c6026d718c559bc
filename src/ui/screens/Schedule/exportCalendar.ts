import { roleTitle } from '../../../domain/catalogue/roles.ts';
import { type CalendarEvent, icsOf } from '../../../domain/schedule/ics.ts';
import { isTime } from '../../../domain/schedule/rowEdits.ts';
import type { PlannedRow } from '../../../domain/schedule/schedule.ts';
import type { Text2 } from '../../../domain/text.ts';
import { canShareFile, downloadFile, shareFile } from '../../app/bundle/handOver.ts';
import type { ScheduleView } from '../../app/schedule/scheduleView.ts';
import type { Translator } from '../../i18n/useT.ts';

type Words = Pick<Translator, 't' | 'text' | 'lang'>;

const COMMAS = { zh: '、', en: ', ' } as const;

function detailOf({ row, reason, note }: PlannedRow, { t, text, lang }: Words): string {
  const names = (titles: readonly Text2[]): string => titles.map(text).join(COMMAS[lang]);
  return [
    t('schedule.icsForm', { form: text(row.form) }),
    t('schedule.icsPoints'),
    ...row.keyPoints.map((point) => `· ${text(point)}`),
    t('schedule.icsWho', { who: names(row.participants.map(roleTitle)) }),
    t('schedule.icsWhy', { purpose: text(row.purpose) }),
    ...(reason ? [t('schedule.reasonIs', { reason })] : []),
    ...(note ? [note] : []),
  ].join('\n');
}

/** The rows of a schedule as appointments; those at no possible time are left out. */
export function eventsOf({ programme, dealer, days }: ScheduleView, words: Words): CalendarEvent[] {
  return days
    .flatMap(({ rows }) => rows)
    .filter(isTime)
    .map((planned) => ({
      uid: `${programme.id}.${planned.row.id}@showroom-audit`,
      on: planned.on,
      start: planned.start,
      end: planned.end,
      title: words.t('schedule.icsTitle', { item: words.text(planned.row.item), dealer: dealer.name }),
      detail: detailOf(planned, words),
      place: [dealer.name, dealer.city].filter(Boolean).join(' · '),
      cancelled: planned.state === 'dropped',
    }));
}

/**
 * Hands the schedule over as a calendar file: to the share sheet where there is one that takes it, else to the downloads.
 * Gives the file's name; null when the person closed the share sheet.
 */
export async function exportCalendar(view: ScheduleView, words: Words): Promise<string | null> {
  const name = words.t('schedule.icsName', { dealer: view.dealer.name });
  const ics = icsOf({ name, events: eventsOf(view, words), at: new Date().toISOString(), sequence: view.sequence });
  const file = new File([ics], `${name.replaceAll(/[\\/:*?"<>|\s.]+/g, '-')}.ics`, { type: 'text/calendar' });
  const handedOver = canShareFile(file) ? await shareFile(file) : downloadFile(file);
  return handedOver ? file.name : null;
}
