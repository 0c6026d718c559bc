import type { Section } from '../../types.ts';

export const SORT_V1: Section = {
  id: 'fs-1-sort',
  title: { zh: '整理', en: 'Sort (Seiri)' },
  note: {
    zh: '区分要与不要，现场只留需要的。',
    en: 'Separate needed from not needed; keep only what is needed.',
  },
  items: [
    {
      id: 'fs-1-entrance',
      label: { zh: '门前清爽', en: 'Clear approach' },
      text: {
        zh: '门前和客户通道没有杂物、员工车辆、过期横幅或海报。',
        en: 'No clutter, staff cars or outdated banners and posters at the front or on the customer path.',
      },
      guide: {
        zh: '从路边走到大门；无=是，1 处不符=部分，2 处及以上=否。',
        en: 'Walk from the road to the door; none = yes, one finding = partly, two or more = no.',
      },
      scale: 'yes-partly-no',
      weight: 1,
      evidence: 'photo',
      zone: 'entrance',
      seed: false,
    },
    {
      id: 'fs-1-display',
      label: { zh: '展车无杂物', en: 'Nothing stray in display cars' },
      text: {
        zh: '展车内外没有私人物品、运输保护膜、工具或多余纸垫。',
        en: 'No personal items, transport film, tools or spare paper mats in or around display cars.',
      },
      guide: {
        zh: '逐车开门看驾驶区与行李区；无=是，1 台不符=部分，2 台及以上=否。',
        en: 'Open each car, see driver area and boot; none = yes, one car failing = partly, two or more = no.',
      },
      scale: 'yes-partly-no',
      weight: 1,
      evidence: 'photo',
      zone: 'display-cars',
      seed: false,
    },
    {
      id: 'fs-1-reception',
      label: { zh: '接待台无杂物', en: 'Uncluttered desk' },
      text: {
        zh: '接待台只留必需品，没有私人物品、食品和过期单据。',
        en: 'The desk holds only what is needed: no personal things, food or expired forms.',
      },
      guide: {
        zh: '看台面和台下抽屉；无=是，1 件不符=部分，2 件及以上=否。',
        en: 'Look on the desk and in the drawers; none = yes, one item = partly, two or more = no.',
      },
      scale: 'yes-partly-no',
      weight: 1,
      evidence: 'photo',
      zone: 'reception',
      seed: false,
    },
    {
      id: 'fs-1-negotiation',
      label: { zh: '洽谈桌清空', en: 'Cleared tables' },
      text: {
        zh: '洽谈桌上没有上一位客户的资料、杯具和过期价格单。',
        en: 'No papers, cups or old price sheets from earlier customers on the tables.',
      },
      guide: {
        zh: '逐桌看；无=是，1 桌有杯具或过期价格单=部分，2 桌及以上=否；有他人客户资料直接判否。',
        en: "Check every table; none = yes, one with cups or old price sheets = partly, two or more = no; another customer's papers = no at once.",
      },
      scale: 'yes-partly-no',
      weight: 2,
      evidence: 'photo',
      zone: 'negotiation',
      seed: false,
    },
    {
      id: 'fs-1-lounge',
      label: { zh: '休息区无旧物', en: 'Nothing outdated in lounge' },
      text: {
        zh: '休息区没有过期报刊、损坏的用品和堆放的货物。',
        en: 'No outdated magazines, broken articles or stored goods in the lounge.',
      },
      guide: {
        zh: '报刊超过 2 个月视为过期；无=是，1 处=部分，2 处及以上=否。',
        en: 'Magazines older than two months are outdated; none = yes, one finding = partly, two or more = no.',
      },
      scale: 'yes-partly-no',
      weight: 1,
      evidence: 'photo',
      zone: 'lounge',
      seed: false,
    },
    {
      id: 'fs-1-toilets',
      label: { zh: '洗手间无杂物', en: 'Toilets uncluttered' },
      text: {
        zh: '洗手间内清洁工具和杂物不外露，损坏物已停用并撤走。',
        en: 'Cleaning tools and odds and ends are out of sight; broken fittings are out of use and removed.',
      },
      guide: {
        zh: '男女各看一遍；无=是，1 处=部分，2 处及以上=否。',
        en: 'Check both; none = yes, one finding = partly, two or more = no.',
      },
      scale: 'yes-partly-no',
      weight: 1,
      evidence: 'photo',
      zone: 'toilets',
      seed: false,
    },
    {
      id: 'fs-1-delivery',
      label: { zh: '交车区专用', en: 'Delivery area kept free' },
      text: {
        zh: '交车区只停待交车辆，没有库存车、纸箱和配件。',
        en: 'Only cars to be delivered stand in the delivery area; no stock cars, cartons or parts.',
      },
      guide: {
        zh: '只有待交车辆=是；有零星物品=部分；有库存车占位=否。',
        en: 'Only cars to be delivered = yes; small items = partly; a stock car in the way = no.',
      },
      scale: 'yes-partly-no',
      weight: 1,
      evidence: 'photo',
      zone: 'delivery',
      seed: false,
    },
    {
      id: 'fs-1-test-drive',
      label: { zh: '试驾车无私物', en: 'Nothing personal in test cars' },
      text: {
        zh: '试驾车内只有规定物品，没有客户遗留物和员工私人物品。',
        en: 'Only prescribed items in the test car; nothing left by customers or staff.',
      },
      guide: {
        zh: '查手套箱、门槽、行李区；无=是，1 件=部分，2 件及以上=否。',
        en: 'Check glove box, door pockets, boot; none = yes, one item = partly, two or more = no.',
      },
      scale: 'yes-partly-no',
      weight: 1,
      evidence: 'photo',
      zone: 'test-drive',
      seed: false,
    },
    {
      id: 'fs-1-office',
      label: { zh: '办公桌柜整理', en: 'Desks and cabinets sorted' },
      text: {
        zh: '办公桌柜已分清要与不要，一个月内用不到的资料已归档或处理。',
        en: 'Desks and cabinets hold only what is used; papers not needed within a month are filed or disposed of.',
      },
      guide: {
        zh: '任抽 2 张桌、1 个柜；无=是，1 处不符=部分，2 处及以上=否。',
        en: 'Sample two desks and one cabinet; none = yes, one failing = partly, two or more = no.',
      },
      scale: 'yes-partly-no',
      weight: 1,
      evidence: 'photo',
      zone: 'sales-office',
      seed: false,
    },
    {
      id: 'fs-1-disposal-record',
      label: { zh: '不要物处置', en: 'Disposal of unneeded items' },
      text: {
        zh: '不要物有判定责任人和处置期限的记录（如红牌清单）。',
        en: 'Unneeded items are listed with the person who decides and the disposal date (e.g. red-tag list).',
      },
      guide: {
        zh: '看最近一次清单是否按期处置；按期=是，有清单未按期=部分，没有清单=否。',
        en: 'Was the latest list disposed of on time? On time = yes, listed but late = partly, no list = no.',
      },
      scale: 'yes-partly-no',
      weight: 1,
      evidence: 'document',
      zone: 'general',
      seed: false,
    },
  ],
};
