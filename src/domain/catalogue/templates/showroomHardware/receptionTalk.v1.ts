import type { Section } from '../../types.ts';

export const RECEPTION_TALK_V1: Section = {
  id: 'hw-3-reception-talk',
  title: { zh: '接待与洽谈设施', en: 'Reception & negotiation' },
  items: [
    {
      id: 'hw-3-reception-desk',
      label: { zh: '接待台配置', en: 'Reception desk set-up' },
      text: {
        zh: '接待台正对入口，有品牌背景、电话、电脑和登记用具。',
        en: 'The reception desk faces the entrance with brand backdrop, phone, computer and registers.',
      },
      guide: {
        zh: '5 项（位置、背景、电话、电脑、登记用具）齐=是，缺 1 项=部分。',
        en: 'Five points (position, backdrop, phone, computer, registers): all = yes, one missing = partly.',
      },
      scale: 'yes-partly-no',
      weight: 1,
      evidence: 'photo',
      seed: false,
    },
    {
      id: 'hw-3-tables',
      label: { zh: '洽谈桌椅', en: 'Negotiation seating' },
      text: {
        zh: '洽谈桌椅完好，至少 1 处可以不受打扰地谈价签约。',
        en: 'Tables and chairs are sound; at least one place allows undisturbed price talk and signing.',
      },
      guide: {
        zh: '桌椅完好且有安静处=是，没有安静处=部分，桌椅破损或不足=否。',
        en: 'Sound seating and a quiet place = yes, no quiet place = partly, damaged or too few = no.',
      },
      scale: 'yes-partly-no',
      weight: 1,
      evidence: 'photo',
      seed: false,
    },
    {
      id: 'hw-3-brochures',
      label: { zh: '车型资料架', en: 'Brochure rack' },
      text: {
        zh: '资料架有现行车型手册、配置表和金融方案资料。',
        en: 'The rack holds current brochures, spec sheets and finance information.',
      },
      guide: {
        zh: '3 类资料齐=是，缺 1 类=部分。',
        en: 'All three kinds = yes, one missing = partly.',
      },
      scale: 'yes-partly-no',
      weight: 1,
      evidence: 'photo',
      seed: false,
    },
    {
      id: 'hw-3-fee-display',
      label: { zh: '价格收费公示', en: 'Price and fee display' },
      text: {
        zh: '车辆、配件价格和各项服务收费标准在店内明示。',
        en: 'Prices of vehicles and parts and service charges are displayed in the store.',
      },
      guide: {
        zh: '看公示位置与日期；车价、配件、服务收费都有=是，只公示车价=部分，没有=否。（《汽车销售管理办法》要求在经营场所明示）',
        en: "See place and date; car, parts and service prices = yes, car prices only = partly, none = no. (Required by China's Measures for the Administration of Automobile Sales.)",
      },
      scale: 'yes-partly-no',
      weight: 2,
      evidence: 'photo',
      seed: false,
    },
  ],
};
