import type { ScoringModel } from './types.ts';

/** The evaluation sheet (seed: 代理商考评统计表). Shares within a module and pass marks are proposals. */
export const SCORING_MODEL: ScoringModel = {
  modules: [
    {
      id: 'showroom',
      title: { zh: '展厅管理', en: 'Showroom management' },
      templates: [
        { kind: 'showroom-5s', share: 60 },
        { kind: 'showroom-hardware', share: 40 },
      ],
    },
    {
      id: 'customer-source',
      title: { zh: '客源管理', en: 'Customer-source management' },
      templates: [{ kind: 'customer-source', share: 100 }],
    },
    {
      id: 'meetings',
      title: { zh: '晨夕会', en: 'Morning & evening meetings' },
      templates: [
        { kind: 'morning-meeting', share: 50 },
        { kind: 'evening-meeting', share: 50 },
      ],
    },
    {
      id: 'sales-service',
      title: { zh: '业服共战', en: 'Sales–service synergy' },
      templates: [{ kind: 'sales-service', share: 100 }],
    },
  ],
  unweighted: [
    {
      kind: 'sales-process',
      note: {
        zh: '列入考评内容与诊断，但不在加权表内，单独出分。',
        en: 'Named as evaluation content and diagnosed, but without a weight in the sheet: scored and reported by itself.',
      },
    },
  ],
  visits: [
    {
      no: 1,
      title: { zh: '第一次', en: 'Visit 1' },
      row: 'A',
      visitWeight: 0,
      scored: false,
      moduleWeights: { showroom: 50, 'customer-source': 50 },
      seedSymbols: { showroom: 'A1', 'customer-source': 'A2' },
      formulas: { score: '0', weighted: '0' },
      suggestedTiming: { zh: '第 1 天诊断', en: 'Day 1 diagnosis' },
    },
    {
      no: 2,
      title: { zh: '第二次', en: 'Visit 2' },
      row: 'B',
      visitWeight: 30,
      scored: true,
      moduleWeights: { showroom: 40, 'customer-source': 40, meetings: 20 },
      seedSymbols: { showroom: 'B1', 'customer-source': 'B2', meetings: 'B3' },
      formulas: { score: 'B1*40%+B2*40%+B3*20%', weighted: 'E2*30%' },
      suggestedTiming: { zh: '第 3 天复核', en: 'Day 3 re-check' },
    },
    {
      no: 3,
      title: { zh: '第三次', en: 'Visit 3' },
      row: 'C',
      visitWeight: 40,
      scored: true,
      moduleWeights: { showroom: 25, 'customer-source': 25, meetings: 25, 'sales-service': 25 },
      seedSymbols: { showroom: 'C1', 'customer-source': 'C2', meetings: 'C4', 'sales-service': 'C3' },
      formulas: { score: 'C1*25%+C2*25%+C3*25%+C4*25%', weighted: 'E3*40%' },
      suggestedTiming: { zh: '第 5 天验收', en: 'Day 5 acceptance' },
    },
    {
      no: 4,
      title: { zh: '第四次', en: 'Visit 4' },
      row: 'D',
      visitWeight: 30,
      scored: true,
      moduleWeights: { showroom: 25, 'customer-source': 25, meetings: 25, 'sales-service': 25 },
      seedSymbols: { showroom: 'D1', 'customer-source': 'D2', meetings: 'D4', 'sales-service': 'D3' },
      formulas: { score: 'D1*25%+D2*25%+D3*25%+D4*25%', weighted: 'E4*30%' },
      suggestedTiming: { zh: '验收后复查（日程表外）', en: 'Follow-up after acceptance (outside the 5 days)' },
    },
  ],
  totalFormula: 'F1+F2+F3+F4',
  passMarks: { total: 80, module: 60, moduleVisits: [3, 4] },
  notAssessed: {
    'not-in-visit': {
      zh: '本次访店不考评此模块。',
      en: 'This module is not part of this visit.',
    },
    pending: {
      zh: '访店尚未结束：按已评模块暂估，不计入总分。',
      en: 'The visit is still open: provisional over the assessed modules, not counted yet.',
    },
    waived: {
      zh: '因外部原因免评（经主导顾问批准）：本次其余模块按权重折算为 100%，免评和批准人列印在表上。',
      en: 'Waived for an outside reason, approved by the lead consultant: the other modules of the visit carry its weight; waiver and approver are printed.',
    },
    failed: {
      zh: '代理商未召开或未保存：记 0 分并计入。',
      en: 'Not held or not kept by the dealer: scored 0 and counted.',
    },
  },
};
