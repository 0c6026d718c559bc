import type { UnsettledRecord } from '../../../store/unsettled.ts';
import type { Translator } from '../../i18n/useT.ts';

/** What a record is called by: its name, what it says, or the day it is for. */
const TITLE_FIELDS = ['name', 'title', 'text'];

/** Which one of its kind a record is; '' for one that only its kind tells. */
export function recordTitle({ kind, fields, on }: UnsettledRecord, { t, date }: Translator): string {
  const named = TITLE_FIELDS.map((field) => fields[field]).find((value) => typeof value === 'string' && value !== '');
  if (typeof named === 'string') return named;
  const no = fields['no'];
  if (kind === 'visit' && typeof no === 'number') return t('visit.no', { no });
  const startOn = fields['startOn'];
  if (kind === 'programme' && typeof startOn === 'string') return date(startOn);
  return on.length === 10 ? date(on) : on;
}
