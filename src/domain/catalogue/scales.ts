import type { Scale, ScaleId } from './types.ts';

export const SCALES: readonly Scale[] = [
  {
    id: 'yes-no',
    steps: [
      { value: 'yes', tenths: 10, title: { zh: '是', en: 'Yes' } },
      { value: 'no', tenths: 0, title: { zh: '否', en: 'No' } },
    ],
  },
  {
    id: 'yes-partly-no',
    steps: [
      { value: 'yes', tenths: 10, title: { zh: '是', en: 'Yes' } },
      { value: 'partly', tenths: 5, title: { zh: '部分', en: 'Partly' } },
      { value: 'no', tenths: 0, title: { zh: '否', en: 'No' } },
    ],
  },
  {
    id: '0-5',
    steps: [
      { value: 0, tenths: 0, title: { zh: '没有做', en: 'Not done' } },
      { value: 1, tenths: 2, title: { zh: '偶有、基本无效', en: 'Rare, hardly effective' } },
      { value: 2, tenths: 4, title: { zh: '做了但缺漏多', en: 'Done with many gaps' } },
      { value: 3, tenths: 6, title: { zh: '达到基本要求', en: 'Basic requirement met' } },
      { value: 4, tenths: 8, title: { zh: '良好，仅小缺', en: 'Good, small gaps' } },
      { value: 5, tenths: 10, title: { zh: '完全做到，可作示范', en: 'Fully done, a model for others' } },
    ],
  },
];

export function scaleOf(id: ScaleId): Scale {
  const scale = SCALES.find((known) => known.id === id);
  if (!scale) throw new RangeError(`no scale ${id}`);
  return scale;
}
