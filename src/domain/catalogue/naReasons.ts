import type { CannedText } from './phrases.ts';

/** Ready-made reasons for “not applicable”. Not seeing it is not a reason: that is “not observed”. */
export const NA_REASONS: readonly CannedText[] = [
  { id: 'no-such-area', text: { zh: '本店没有此区域或设施', en: 'This dealer has no such area or facility' } },
  {
    id: 'not-today',
    text: { zh: '当日没有此项业务（如无交车、无试车）', en: 'None took place today (e.g. no handover, no test drive)' },
  },
  {
    id: 'no-such-case',
    text: { zh: '近期没有此类情形（如无战败、无抱怨）', en: 'No such case recently (e.g. no lost deal, no complaint)' },
  },
  { id: 'not-offered', text: { zh: '本店不经营此项业务', en: 'This dealer does not offer this' } },
  { id: 'nobody-in-role', text: { zh: '本店未设此岗位', en: 'This dealer has nobody in this role' } },
  { id: 'rebuilding', text: { zh: '正在装修或搬迁，暂停使用', en: 'Being rebuilt or moved, out of use for now' } },
  { id: 'head-office-waiver', text: { zh: '总公司书面同意免除', en: 'Waived in writing by head office' } },
];
