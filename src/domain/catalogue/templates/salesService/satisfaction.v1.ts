import type { Section } from '../../types.ts';

export const SATISFACTION_V1: Section = {
  id: 'ss-7-satisfaction',
  title: { zh: '顾客满意', en: 'Customer satisfaction' },
  seedTerm: '顾客满意',
  items: [
    {
      id: 'ss-7-complaint-loop',
      seedTerm: '顾客满意',
      label: { zh: '抱怨闭环', en: 'Complaint loop' },
      text: {
        zh: '客户抱怨由 DCRC 统一登记、24 小时内首次回复，处理后与客户确认闭环。',
        en: 'DCRC logs all complaints, first reply within 24 hours, closure confirmed with the customer.',
      },
      guide: {
        zh: '抽 5 件；5 件=是，3–4 件=部分。',
        en: 'Sample five cases; five = yes, three or four = partly.',
      },
      scale: 'yes-partly-no',
      weight: 3,
      evidence: 'document',
      seed: true,
    },
    {
      id: 'ss-7-survey',
      label: { zh: '满意度调查', en: 'Satisfaction survey' },
      text: {
        zh: '新车和维修满意度按期调查，弱项有改善措施和责任人。',
        en: 'New-car and repair satisfaction is surveyed on schedule; weak items have measures and a person responsible.',
      },
      guide: {
        zh: '看上月；有弱项有措施=是，只有分数=部分。',
        en: 'See last month; weak items with measures = yes, scores only = partly.',
      },
      scale: 'yes-partly-no',
      weight: 2,
      evidence: 'document',
      seed: false,
    },
    {
      id: 'ss-7-owner-voice',
      label: { zh: '车主抽访', en: 'Owner call check' },
      text: {
        zh: '电话抽访 2 名近期车主，其说法与记录一致并表示满意。',
        en: 'Two recent owners are called: their account matches the record and they say they are satisfied.',
      },
      guide: {
        zh: '2 名=是，1 名=部分。征得同意，不录号码。',
        en: 'Two = yes, one = partly. With their consent; do not record phone numbers.',
      },
      scale: 'yes-partly-no',
      weight: 2,
      evidence: 'interview',
      seed: false,
    },
  ],
};
