import { TEMPLATE_INDEX } from '../../../domain/catalogue/templateIndex.ts';
import type { TemplateEntry, TemplateKind } from '../../../domain/catalogue/types.ts';
import type { RowWork } from '../../../domain/schedule/rowWork.ts';
import type { Key } from '../../i18n/areas.ts';
import type { Translator } from '../../i18n/useT.ts';

export function templateOfKind(kind: TemplateKind): TemplateEntry {
  const entry = TEMPLATE_INDEX.find((known) => known.kind === kind);
  if (!entry) throw new RangeError(`no template of kind ${kind}`);
  return entry;
}

const REPORTS = {
  diagnosis: 'work.diagnosis',
  progress: 'work.progress-report',
  acceptance: 'work.acceptance',
} as const;

function keyOf(work: Exclude<RowWork, { does: 'assess' }>): Key {
  if (work.does === 'meeting') return `work.${work.agenda}`;
  if (work.does === 'report') return REPORTS[work.type];
  return `work.${work.does}`;
}

/** What something to do during a row is called: a checklist by its own title. */
export const workTitle = (work: RowWork, { t, text }: Pick<Translator, 't' | 'text'>): string =>
  work.does === 'assess' ? text(templateOfKind(work.kind).title) : t(keyOf(work));
