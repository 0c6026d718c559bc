import type { Section } from '../../types.ts';

export const PROCESS_V1: Section = {
  id: 'ss-2-process',
  title: { zh: '流程共战', en: 'Joint process' },
  seedTerm: '流程共战',
  items: [
    {
      id: 'ss-2-delivery-handover',
      seedTerm: '流程共战',
      label: { zh: '服务顾问到场交车', en: 'Adviser at handover' },
      text: {
        zh: '交车时服务顾问到场并完成介绍，销售员与服务顾问都在交车单上签名。',
        en: 'A service adviser attends the handover and introduces service; salesperson and adviser both sign the delivery sheet.',
      },
      guide: {
        zh: '抽最近 5 台；5 台=是，3–4 台=部分。',
        en: 'Sample the last five deliveries; five = yes, three or four = partly.',
      },
      scale: 'yes-partly-no',
      weight: 3,
      evidence: 'document',
      seed: true,
    },
    {
      id: 'ss-2-steps-assigned',
      label: { zh: '分解到流程', en: 'Actions per step' },
      text: {
        zh: '共战做法已分解到销售流程各阶段，写明谁在何时做什么。',
        en: 'Joint actions are broken down to the stages of the sales process: who does what, when.',
      },
      guide: {
        zh: '看方案表；10 步中 ≥6 步有安排=是，3–5 步=部分。',
        en: 'See the plan table; six or more of the ten steps covered = yes, three to five = partly.',
      },
      scale: 'yes-partly-no',
      weight: 2,
      evidence: 'document',
      seed: false,
    },
    {
      id: 'ss-2-service-visit',
      label: { zh: '客户参观车间', en: 'Workshop visit' },
      text: {
        zh: '看车、试车客户按规定参观车间，服务人员接应。',
        en: 'Customers who look at or test-drive a car are shown the workshop as laid down and received by service staff.',
      },
      guide: {
        zh: '抽 5 名试车客户记录；5 名=是，3–4 名=部分。',
        en: 'Sample the records of five test-drive customers; five = yes, three or four = partly.',
      },
      scale: 'yes-partly-no',
      weight: 1,
      evidence: 'document',
      seed: false,
    },
  ],
};
