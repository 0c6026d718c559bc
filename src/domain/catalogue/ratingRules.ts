import type { Text2 } from '../text.ts';
import type { CannedText } from './phrases.ts';
import type { ItemEvidence, ItemWeight } from './types.ts';

/** What holds for every item, whatever its guide says. */
export const RATING_RULES: readonly CannedText[] = [
  {
    id: 'literal',
    text: {
      zh: '指引写明“是”与“部分”的界线；达不到“部分”的判“否”。',
      en: 'The guide says where “yes” and “partly” begin; whatever falls short of “partly” is “no”.',
    },
  },
  {
    id: 'small-samples',
    text: {
      zh: '数量少于抽查数时全部检查，按同一比例判定。',
      en: 'Where there are fewer than the sample asks for, take them all and judge in the same proportion.',
    },
  },
  {
    id: 'between-scores',
    text: {
      zh: '0–5 分中未写明的分数取相邻两档之间。',
      en: 'On the 0–5 scale a score that the guide does not describe lies between its neighbours.',
    },
  },
  {
    id: 'not-applicable',
    text: {
      zh: '确实不存在的判“不适用”并写明原因；存在但没看到的判“未观察”。',
      en: 'What does not exist here is “not applicable”, with the reason; what exists but was not seen is “not observed”.',
    },
  },
  {
    id: 'privacy',
    text: {
      zh: '不拍客户电话和证件号码；抽查只记姓氏缩写或卡号；拍人须先征得同意。',
      en: "Never photograph customers' phone or ID numbers; note samples by initials or card number; ask before photographing people.",
    },
  },
];

export const WEIGHT_TITLES: Readonly<Record<ItemWeight, Text2>> = {
  1: { zh: '一般', en: 'Normal' },
  2: { zh: '重要', en: 'Important' },
  3: { zh: '关键', en: 'Critical' },
};

export const EVIDENCE_TITLES: Readonly<Record<ItemEvidence, Text2>> = {
  photo: { zh: '拍照', en: 'Photo' },
  document: { zh: '查资料', en: 'Document' },
  observe: { zh: '现场观察', en: 'Observation' },
  interview: { zh: '询问或电访', en: 'Interview or call' },
};
