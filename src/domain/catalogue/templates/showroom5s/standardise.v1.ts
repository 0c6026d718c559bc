import type { Section } from '../../types.ts';

export const STANDARDISE_V1: Section = {
  id: 'fs-4-standardise',
  title: { zh: '清洁', en: 'Standardise (Seiketsu)' },
  note: {
    zh: '把前 3S 变成制度：责任、频次、标准、记录。',
    en: 'Turn the first three into a system: owner, frequency, standard, record.',
  },
  items: [
    {
      id: 'fs-4-entrance',
      label: { zh: '外围责任区', en: 'Outside area duty' },
      text: {
        zh: '外围责任区划分到人，有巡扫频次和当日签名。',
        en: "The outside area has a named person responsible, a sweeping frequency and today's signature.",
      },
      guide: {
        zh: '看责任表与近 3 天签名；有责任人且天天签=是，有责任人但有漏签=部分，无责任人=否。',
        en: 'Person named and signed on each of the last three days = yes, named but gaps = partly, nobody named = no.',
      },
      scale: 'yes-partly-no',
      weight: 1,
      evidence: 'document',
      zone: 'entrance',
      seed: false,
    },
    {
      id: 'fs-4-display',
      label: { zh: '展车点检表', en: 'Display-car check sheet' },
      text: {
        zh: '展车清洁点检表每天至少填写两次（营业前、午后），与实车相符。',
        en: 'Display-car check sheet is filled at least twice a day (before opening, afternoon) and matches the cars.',
      },
      guide: {
        zh: '看近 5 个工作日并对照 1 台车；天天两次且相符=是，漏 1–2 次=部分，漏 3 次及以上或不符=否。',
        en: 'See the last five working days and compare one car; complete and true = yes, one or two gaps = partly, more or untrue = no.',
      },
      scale: 'yes-partly-no',
      weight: 2,
      evidence: 'document',
      zone: 'display-cars',
      seed: false,
    },
    {
      id: 'fs-4-reception',
      label: { zh: '接待台标准图', en: 'Desk standard photo' },
      text: {
        zh: '接待台有标准样照或定位图，交接班按图检查。',
        en: 'A standard photo or layout exists for the desk and shifts hand over against it.',
      },
      guide: {
        zh: '有图且当班人员说得出交接步骤=是，只有图=部分。',
        en: 'Photo plus staff can explain hand-over = yes, photo only = partly.',
      },
      scale: 'yes-partly-no',
      weight: 1,
      evidence: 'interview',
      zone: 'reception',
      seed: false,
    },
    {
      id: 'fs-4-negotiation',
      label: { zh: '洽谈桌复位', en: 'Table reset rule' },
      text: {
        zh: '规定客户离开后 5 分钟内复位，现场做到。',
        en: 'A rule says tables are reset within five minutes after a customer leaves, and it is done.',
      },
      guide: {
        zh: '观察 1 次离座并计时；无客户时问规定并看空桌。有规定且做到=是，只有规定或只做到=部分，都没有=否。',
        en: 'Time one departure; if none, ask for the rule and look at the empty tables. Rule and done = yes, rule only or done only = partly, neither = no.',
      },
      scale: 'yes-partly-no',
      weight: 1,
      evidence: 'observe',
      zone: 'negotiation',
      seed: false,
    },
    {
      id: 'fs-4-lounge',
      label: { zh: '休息区巡检', en: 'Lounge inspections' },
      text: {
        zh: '休息区有定时巡检表，当日签到不断档。',
        en: 'The lounge has a timed inspection sheet without gaps today.',
      },
      guide: {
        zh: '当日无漏签=是，漏 1 次=部分，漏 2 次及以上或无表=否。',
        en: 'No gap today = yes, one = partly, two or more or no sheet = no.',
      },
      scale: 'yes-partly-no',
      weight: 1,
      evidence: 'document',
      zone: 'lounge',
      seed: false,
    },
    {
      id: 'fs-4-toilets',
      label: { zh: '洗手间清洁表', en: 'Toilet cleaning sheet' },
      text: {
        zh: '洗手间张贴定时清洁表，最近一次签名未超过规定间隔。',
        en: 'A timed cleaning sheet is posted; the last signature is within the set interval.',
      },
      guide: {
        zh: '看最近签名的时间差；未超=是，超过但在 1 个间隔以内=部分，更久或未张贴=否。',
        en: 'Compare the last signature with the clock; within = yes, over by less than one interval = partly, more or not posted = no.',
      },
      scale: 'yes-partly-no',
      weight: 2,
      evidence: 'photo',
      zone: 'toilets',
      seed: false,
    },
    {
      id: 'fs-4-delivery',
      label: { zh: '交车区检查表', en: 'Delivery-area check sheet' },
      text: {
        zh: '交车区使用前后有检查表，按次填写。',
        en: 'A check sheet for the delivery area is filled before and after every use.',
      },
      guide: {
        zh: '抽最近 3 次；3 次齐=是，1–2 次=部分。',
        en: 'See the last three handovers; three = yes, one or two = partly.',
      },
      scale: 'yes-partly-no',
      weight: 1,
      evidence: 'document',
      zone: 'delivery',
      seed: false,
    },
    {
      id: 'fs-4-test-drive',
      label: { zh: '试驾车点检表', en: 'Test-car check sheet' },
      text: {
        zh: '试驾车每日点检表（清洁、油量或电量、胎压、里程、证件）当日已填并与实车相符。',
        en: 'The daily test-car sheet (cleanliness, fuel or charge, tyre pressure, mileage, papers) is filled today and matches the car.',
      },
      guide: {
        zh: '对照 1 台车的油量（电量）与里程；当日已填且相符=是，已填但 1 项不符=部分，当日未填=否。',
        en: 'Check fuel (charge) and mileage of one car; filled and true = yes, filled with one figure off = partly, not filled today = no.',
      },
      scale: 'yes-partly-no',
      weight: 2,
      evidence: 'document',
      zone: 'test-drive',
      seed: false,
    },
    {
      id: 'fs-4-office',
      label: { zh: '5S 责任与评分', en: '5S areas and scores' },
      text: {
        zh: '5S 责任区图、标准和评分结果上墙，每周至少检查一次并有整改闭环。',
        en: '5S area map, standards and scores are posted; checked weekly with closed actions.',
      },
      guide: {
        zh: '看最近 4 周记录；4 周齐且有整改=是，2–3 周=部分。',
        en: 'See the last four weeks; four with corrective action = yes, two or three = partly.',
      },
      scale: 'yes-partly-no',
      weight: 2,
      evidence: 'photo',
      zone: 'sales-office',
      seed: false,
    },
    {
      id: 'fs-4-environment',
      label: { zh: '灯光空调音乐', en: 'Light, air and sound' },
      text: {
        zh: '灯光、空调、音乐、屏幕有开闭时间和责任人，现场状态与规定一致。',
        en: 'Lights, air-conditioning, music and screens have set times and a person responsible, and match the rule now.',
      },
      guide: {
        zh: '4 样各看一眼；全部一致=是，1 样不符=部分，2 样及以上=否。',
        en: 'Look at the four; all match = yes, one off = partly, two or more = no.',
      },
      scale: 'yes-partly-no',
      weight: 1,
      evidence: 'observe',
      zone: 'general',
      seed: false,
    },
  ],
};
