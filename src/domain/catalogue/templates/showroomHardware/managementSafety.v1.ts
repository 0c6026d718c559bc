import type { Section } from '../../types.ts';

export const MANAGEMENT_SAFETY_V1: Section = {
  id: 'hw-6-management-safety',
  title: { zh: '管理与安全设施', en: 'Management & safety' },
  items: [
    {
      id: 'hw-6-board',
      label: { zh: '销售绩效看板', en: 'Performance board' },
      text: {
        zh: '办公区设有销售绩效管理看板，内容更新到昨日，客户看不到个人资料。',
        en: 'A sales performance board is in the office, updated to yesterday, with no customer data visible to visitors.',
      },
      guide: {
        zh: '更新到昨日且客户看不到个人资料=是，本周内更新=部分，更早或客户资料外露=否。',
        en: 'Updated to yesterday and no customer data visible = yes, updated this week = partly, older or customer data exposed = no.',
      },
      scale: 'yes-partly-no',
      weight: 3,
      evidence: 'photo',
      seed: false,
    },
    {
      id: 'hw-6-meeting-place',
      label: { zh: '晨夕会场地', en: 'Meeting place' },
      text: {
        zh: '有召开晨夕会的固定场地和白板（或屏幕）。',
        en: 'A fixed place with whiteboard or screen for morning and evening meetings exists.',
      },
      guide: {
        zh: '场地与白板（或屏幕）都有=是，只有场地=部分。',
        en: 'Place and whiteboard or screen = yes, place only = partly.',
      },
      scale: 'yes-partly-no',
      weight: 1,
      evidence: 'photo',
      seed: false,
    },
    {
      id: 'hw-6-fire-safety',
      label: { zh: '消防安全', en: 'Fire safety' },
      text: {
        zh: '灭火器在有效期内，疏散通道畅通、标识清楚。',
        en: 'Extinguishers are in date; escape ways are free and marked.',
      },
      guide: {
        zh: '任一过期、堵塞或无标识=否。',
        en: 'Anything expired, blocked or unmarked = no.',
      },
      scale: 'yes-no',
      weight: 3,
      evidence: 'photo',
      seed: false,
    },
  ],
};
