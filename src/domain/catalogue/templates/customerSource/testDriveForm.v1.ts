import type { Section } from '../../types.ts';

export const TEST_DRIVE_FORM_V1: Section = {
  id: 'cs-2-test-drive-form',
  title: { zh: '试车表', en: 'Test-drive form' },
  seedTerm: '试车表',
  roles: ['salesperson'],
  items: [
    {
      id: 'cs-2-complete',
      seedTerm: '试车表',
      label: { zh: '试车表完整', en: 'Test-drive forms complete' },
      text: {
        zh: '每次试车都有试车表，写明客户、车型、起止时间与里程、陪同人。',
        en: 'Every test drive has a form with customer, model, start and end time and mileage, and companion.',
      },
      guide: {
        zh: '以试驾车里程反查 5 次；5 次有表=是，3–4 次=部分。',
        en: 'Trace five drives back from the mileage of the test car; five on file = yes, three or four = partly.',
      },
      scale: 'yes-partly-no',
      weight: 2,
      evidence: 'document',
      seed: true,
    },
    {
      id: 'cs-2-feedback',
      label: { zh: '试车反馈转卡', en: 'Feedback on the card' },
      text: {
        zh: '试车后的客户评价和下一步写在表上并转入客户资料卡。',
        en: 'Customer feedback and next step are on the form and carried to the customer card.',
      },
      guide: {
        zh: '抽 5 份与资料卡对照；5 份=是，3–4 份=部分。',
        en: 'Compare five forms with the cards; five = yes, three or four = partly.',
      },
      scale: 'yes-partly-no',
      weight: 2,
      evidence: 'document',
      seed: false,
    },
  ],
};
