import type { Section } from '../../types.ts';

export const DISPLAY_V1: Section = {
  id: 'hw-2-display',
  title: { zh: '展示设施', en: 'Display' },
  items: [
    {
      id: 'hw-2-model-coverage',
      label: { zh: '展车数量车型', en: 'Display-car range' },
      text: {
        zh: '展车覆盖主销车型，数量达到总公司标准。',
        en: 'Display cars cover the main models in the number required by head office.',
      },
      guide: {
        zh: '对照主销车型表；齐=是，缺 1 款=部分，缺 2 款及以上=否。',
        en: 'Compare with the main-model list; complete = yes, one missing = partly, two or more = no.',
      },
      scale: 'yes-partly-no',
      weight: 2,
      evidence: 'photo',
      seed: false,
    },
    {
      id: 'hw-2-spec-price-board',
      label: { zh: '参数价格牌', en: 'Spec and price boards' },
      text: {
        zh: '每台展车配参数与价格牌，内容与现行价格一致。',
        en: 'Every display car has a spec and price board matching current prices.',
      },
      guide: {
        zh: '逐台与现行价格表核对；逐台相符=是，1 台不符=部分，2 台及以上=否。',
        en: 'Check each against the current price list; all match = yes, one wrong = partly, two or more = no.',
      },
      scale: 'yes-partly-no',
      weight: 3,
      evidence: 'photo',
      seed: false,
    },
    {
      id: 'hw-2-lighting',
      label: { zh: '展厅照明', en: 'Showroom lighting' },
      text: {
        zh: '灯具全部可用，展车表面无明显暗区。',
        en: 'All lamps work and display cars have no dark areas.',
      },
      guide: {
        zh: '数不亮灯；无=是，1–2 盏=部分，3 盏及以上=否。',
        en: 'Count dead lamps; none = yes, one or two = partly, three or more = no.',
      },
      scale: 'yes-partly-no',
      weight: 1,
      evidence: 'photo',
      seed: false,
    },
    {
      id: 'hw-2-car-power',
      label: { zh: '展车通电', en: 'Display-car power' },
      text: {
        zh: '展车有电可演示：门锁、车窗、灯光、音响能操作。',
        en: 'Display cars have power for demonstration: locks, windows, lights, audio.',
      },
      guide: {
        zh: '抽 2 台试 4 项；2 台都行=是，1 台不行=部分，都不行=否。',
        en: 'Try the four functions on two cars; both work = yes, one failing = partly, both = no.',
      },
      scale: 'yes-partly-no',
      weight: 2,
      evidence: 'observe',
      seed: false,
    },
    {
      id: 'hw-2-pop',
      label: { zh: '海报与物料', en: 'Posters and POP' },
      text: {
        zh: '海报、POP、活动物料为现行有效内容，安装平整。',
        en: 'Posters, POP and campaign material are current and neatly mounted.',
      },
      guide: {
        zh: '现行且平整=是，不平整=部分，有过期内容=否。',
        en: 'Current and neat = yes, untidy = partly, anything outdated = no.',
      },
      scale: 'yes-partly-no',
      weight: 1,
      evidence: 'photo',
      seed: false,
    },
  ],
};
