import { causeOf } from '../../../domain/catalogue/causes.ts';
import type { ReportItem } from '../../../domain/report/reportContent.ts';
import type { Lang } from '../../i18n/lang.ts';

/** "人员 / 流程 · 没有固定的责任人": the causes by name, then somebody's words; '' when nobody said any. */
export function causeWords({ causes, causeNote }: Pick<ReportItem, 'causes' | 'causeNote'>, lang: Lang): string {
  const titles = causes.flatMap((id) => causeOf(id) ?? []).map(({ title }) => title[lang]);
  return [titles.join(' / '), causeNote].filter(Boolean).join(' · ');
}
