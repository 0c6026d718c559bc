import type { Section } from '../../types.ts';

export const SET_IN_ORDER_V1: Section = {
  id: 'fs-2-set-in-order',
  title: { zh: '整顿', en: 'Set in order (Seiton)' },
  note: {
    zh: '必要物定位、定量、定名，随手可取。',
    en: 'A fixed place, quantity and label for everything needed.',
  },
  items: [
    {
      id: 'fs-2-entrance',
      label: { zh: '车位与导向', en: 'Bays and direction signs' },
      text: {
        zh: '客户车位划线并有标识，导向牌指向正确、清楚可见。',
        en: 'Customer bays are marked and signed; direction signs are right and visible.',
      },
      guide: {
        zh: '以第一次来店者身份跟牌走一遍；一次走对且车位有标识=是，走错 1 次或车位标识不清=部分。',
        en: 'Follow the signs as a first-time visitor; right first time and bays marked = yes, one wrong turn or faded bay marks = partly.',
      },
      scale: 'yes-partly-no',
      weight: 1,
      evidence: 'photo',
      zone: 'entrance',
      seed: false,
    },
    {
      id: 'fs-2-display',
      label: { zh: '展车定位', en: 'Display-car layout' },
      text: {
        zh: '展车按布置图停放，车距能开门绕车，轮毂标志摆正、钥匙集中保管。',
        en: 'Cars stand as on the layout plan with room to open doors and walk round; wheel badges level; keys kept centrally.',
      },
      guide: {
        zh: '对照布置图；车距以前门全开仍可通行为准。全部相符=是，1 台不符=部分，2 台及以上=否；无布置图最多判部分。',
        en: 'Compare with the plan; a fully open front door must leave passage. All match = yes, one car off = partly, two or more = no; without a plan partly at best.',
      },
      scale: 'yes-partly-no',
      weight: 2,
      evidence: 'photo',
      zone: 'display-cars',
      seed: false,
    },
    {
      id: 'fs-2-reception',
      label: { zh: '接待用品定位', en: 'Reception items in place' },
      text: {
        zh: '来店登记表、名片、车型资料定位摆放，30 秒内取到。',
        en: 'Visitor register, business cards and brochures have fixed places and are found in 30 seconds.',
      },
      guide: {
        zh: '请当班人员取 3 样并计时；全部 30 秒内=是，1 样超时=部分。',
        en: 'Ask the person on duty for the three things and time it; all within 30 s = yes, one over = partly.',
      },
      scale: 'yes-partly-no',
      weight: 1,
      evidence: 'observe',
      zone: 'reception',
      seed: false,
    },
    {
      id: 'fs-2-negotiation',
      label: { zh: '桌椅与资料架', en: 'Seating and brochure rack' },
      text: {
        zh: '桌椅归位，资料架按车型分类、每款现行资料不少于 5 份。',
        en: 'Tables and chairs are in place; the rack is sorted by model with at least five current brochures each.',
      },
      guide: {
        zh: '清点主销车型；桌椅归位且款款够数=是，缺 1 款或 1 桌未归位=部分。',
        en: 'Count the main models; seating in place and every model stocked = yes, one model short or one table out of place = partly.',
      },
      scale: 'yes-partly-no',
      weight: 1,
      evidence: 'photo',
      zone: 'negotiation',
      seed: false,
    },
    {
      id: 'fs-2-lounge',
      label: { zh: '休息用品定位', en: 'Lounge items in place' },
      text: {
        zh: '饮水、杯具、报刊、遥控器和充电设施都有固定位置和标识。',
        en: 'Water, cups, magazines, remote control and charging points have marked places.',
      },
      guide: {
        zh: '5 类各看一眼；全部定位有标识=是，1–2 类无定位=部分，3 类及以上=否。',
        en: 'Look at the five kinds; all in marked places = yes, one or two not = partly, three or more = no.',
      },
      scale: 'yes-partly-no',
      weight: 1,
      evidence: 'photo',
      zone: 'lounge',
      seed: false,
    },
    {
      id: 'fs-2-toilets',
      label: { zh: '洗手间备品', en: 'Toilet supplies' },
      text: {
        zh: '洗手液、纸品、垃圾桶定位且不断货，男女标识清楚。',
        en: 'Soap, paper and bins are in place and stocked; signs are clear.',
      },
      guide: {
        zh: '全部有货=是，断货 1 样=部分，2 样及以上=否。',
        en: 'All in stock = yes, one out of stock = partly, two or more = no.',
      },
      scale: 'yes-partly-no',
      weight: 2,
      evidence: 'photo',
      zone: 'toilets',
      seed: false,
    },
    {
      id: 'fs-2-delivery',
      label: { zh: '交车用品定位', en: 'Delivery items in place' },
      text: {
        zh: '交车位、合影背景、交车用品有固定位置，当日交车信息有预告牌。',
        en: "Delivery bay, photo backdrop and handover items have fixed places; today's handover is announced on a board.",
      },
      guide: {
        zh: '4 类：交车位、合影背景、交车用品、预告牌；齐=是，缺 1 类=部分。当天无交车时看预告牌样式与用品。',
        en: 'Four kinds: bay, backdrop, handover items, notice board; all = yes, one missing = partly. No handover today: see the board layout and supplies.',
      },
      scale: 'yes-partly-no',
      weight: 1,
      evidence: 'photo',
      zone: 'delivery',
      seed: false,
    },
    {
      id: 'fs-2-test-drive',
      label: { zh: '试驾车钥匙证件', en: 'Test-car keys and papers' },
      text: {
        zh: '试驾车停在专用车位，钥匙、证件、协议集中定位，领还有登记。',
        en: 'Test cars stand in reserved bays; keys, papers and forms are kept in one place with sign-out.',
      },
      guide: {
        zh: '核对登记与实物；全部对上=是，1 项对不上=部分，2 项及以上=否。',
        en: 'Match the sign-out log with what is there; all match = yes, one mismatch = partly, two or more = no.',
      },
      scale: 'yes-partly-no',
      weight: 2,
      evidence: 'document',
      zone: 'test-drive',
      seed: false,
    },
    {
      id: 'fs-2-office',
      label: { zh: '客户卡归档', en: 'Customer cards filed' },
      text: {
        zh: '客户资料卡、合同、报表编号归档并上锁，1 分钟内找到指定客户卡。',
        en: 'Customer cards, contracts and reports are numbered, filed and locked; a named card is found in one minute.',
      },
      guide: {
        zh: '报 2 个客户名并计时；2 张都在 1 分钟内找到且柜子上锁=是，只找到 1 张或未上锁=部分，都找不到=否。',
        en: 'Name two customers and time it; both found within a minute and cabinet locked = yes, only one found or unlocked = partly, none found = no.',
      },
      scale: 'yes-partly-no',
      weight: 2,
      evidence: 'observe',
      zone: 'sales-office',
      seed: false,
    },
  ],
};
