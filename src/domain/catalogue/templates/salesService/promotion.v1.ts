import type { Section } from '../../types.ts';

export const PROMOTION_V1: Section = {
  id: 'ss-3-promotion',
  title: { zh: '促销共战', en: 'Joint promotion' },
  seedTerm: '促销共战',
  items: [
    {
      id: 'ss-3-joint-campaign',
      seedTerm: '促销共战',
      label: { zh: '联合活动', en: 'Joint campaign' },
      text: {
        zh: '每季至少一次业服联合活动（如服务日加新车展示），有计划、分工和成果统计。',
        en: 'At least one joint sales–service campaign a quarter (e.g. service day plus new-car display) with plan, duties and results.',
      },
      guide: {
        zh: '看最近一次档案；三样齐=是，1–2 样=部分。',
        en: 'See the file of the latest; all three = yes, one or two = partly.',
      },
      scale: 'yes-partly-no',
      weight: 2,
      evidence: 'document',
      seed: true,
    },
    {
      id: 'ss-3-materials',
      label: { zh: '互陈资料', en: 'Cross-displayed material' },
      text: {
        zh: '服务区陈列新车资料，展厅陈列服务活动资料，均为现行内容。',
        en: 'New-car material in the service area and service offers in the showroom are on display, all current.',
      },
      guide: {
        zh: '两处都有=是，一处=部分。',
        en: 'Both places = yes, one = partly.',
      },
      scale: 'yes-partly-no',
      weight: 1,
      evidence: 'photo',
      seed: false,
    },
    {
      id: 'ss-3-leads',
      label: { zh: '活动名单跟进', en: 'Campaign leads followed' },
      text: {
        zh: '活动客户名单进入客户资料卡并有跟进结果。',
        en: 'Campaign contacts go to customer cards with follow-up results.',
      },
      guide: {
        zh: '抽 5 名；5 名=是，3–4 名=部分。',
        en: 'Sample five names; five = yes, three or four = partly.',
      },
      scale: 'yes-partly-no',
      weight: 2,
      evidence: 'document',
      seed: false,
    },
  ],
};
