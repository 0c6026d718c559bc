import type { Section } from '../../types.ts';

export const SHINE_V1: Section = {
  id: 'fs-3-shine',
  title: { zh: '清扫', en: 'Shine (Seiso)' },
  note: {
    zh: '清除脏污并找出污染源。',
    en: 'Clean, and find the source of dirt.',
  },
  items: [
    {
      id: 'fs-3-entrance',
      label: { zh: '外观洁净', en: 'Clean exterior' },
      text: {
        zh: '外立面、招牌、玻璃门、台阶没有污渍、蛛网和积叶。',
        en: 'Façade, sign, glass doors and steps are free of stains, cobwebs and leaves.',
      },
      guide: {
        zh: '逆光看玻璃；无=是，1–2 处=部分，3 处及以上=否。',
        en: 'Look at the glass against the light; none = yes, one or two spots = partly, three or more = no.',
      },
      scale: 'yes-partly-no',
      weight: 1,
      evidence: 'photo',
      zone: 'entrance',
      seed: false,
    },
    {
      id: 'fs-3-display',
      label: { zh: '展车洁净', en: 'Clean display cars' },
      text: {
        zh: '展车漆面、玻璃、轮毂、门边、踏板、机舱无灰尘手印。',
        en: 'Paint, glass, wheels, door edges, pedals and engine bay of display cars are free of dust and fingerprints.',
      },
      guide: {
        zh: '任选 2 台，各用白纸巾擦 6 个点；合格点数换算：12 点=5；10–11 点=4；8–9 点=3；6–7 点=2；3–5 点=1；其余=0。',
        en: 'Choose two cars and wipe six points on each with a white tissue: 12 clean = 5, 10–11 = 4, 8–9 = 3, 6–7 = 2, 3–5 = 1, else 0.',
      },
      scale: '0-5',
      weight: 3,
      evidence: 'photo',
      zone: 'display-cars',
      seed: false,
    },
    {
      id: 'fs-3-reception',
      label: { zh: '接待台洁净', en: 'Clean reception desk' },
      text: {
        zh: '接待台、背景墙、电话电脑和周围地面无灰尘污渍。',
        en: 'Desk, back wall, phone, computer and nearby floor are free of dust and stains.',
      },
      guide: {
        zh: '白纸巾擦 3 点；全净=是，1 点脏=部分，2 点及以上=否。',
        en: 'Wipe three points; all clean = yes, one dirty = partly, two or more = no.',
      },
      scale: 'yes-partly-no',
      weight: 1,
      evidence: 'photo',
      zone: 'reception',
      seed: false,
    },
    {
      id: 'fs-3-negotiation',
      label: { zh: '洽谈区洁净', en: 'Clean negotiation area' },
      text: {
        zh: '桌面、椅面、隔断和地面洁净，烟灰缸和垃圾桶未满三分之二。',
        en: 'Tables, chairs, partitions and floor are clean; ashtrays and bins less than two-thirds full.',
      },
      guide: {
        zh: '逐桌看；全部合格=是，1 桌不符=部分，2 桌及以上=否。',
        en: 'Check every table; all pass = yes, one failing = partly, two or more = no.',
      },
      scale: 'yes-partly-no',
      weight: 1,
      evidence: 'photo',
      zone: 'negotiation',
      seed: false,
    },
    {
      id: 'fs-3-lounge',
      label: { zh: '休息区洁净', en: 'Clean lounge' },
      text: {
        zh: '沙发、茶几、饮水机和地面洁净，无异味。',
        en: 'Sofas, tables, water dispenser and floor are clean and odour-free.',
      },
      guide: {
        zh: '看饮水机接水盘与沙发缝；无=是，1 处=部分，2 处及以上或有异味=否。',
        en: 'Check the drip tray and sofa seams; none = yes, one finding = partly, two or more or odour = no.',
      },
      scale: 'yes-partly-no',
      weight: 1,
      evidence: 'photo',
      zone: 'lounge',
      seed: false,
    },
    {
      id: 'fs-3-toilets',
      label: { zh: '洗手间洁净', en: 'Clean toilets' },
      text: {
        zh: '便器、台面、镜面洁净，地面干燥，无异味。',
        en: 'Toilets, basin and mirror are clean, floor dry, no odour.',
      },
      guide: {
        zh: '男女各评，取较低分：5=全部洁净、地面干燥；3=有水渍无异味；1=有异味或明显脏污；0=无法使用。',
        en: 'Rate both and take the lower: 5 = spotless and dry; 3 = water marks, no odour; 1 = odour or visible dirt; 0 = unusable.',
      },
      scale: '0-5',
      weight: 3,
      evidence: 'photo',
      zone: 'toilets',
      seed: false,
    },
    {
      id: 'fs-3-delivery',
      label: { zh: '交车区洁净', en: 'Clean delivery area' },
      text: {
        zh: '交车区地面无油污、胎印和积水，背景墙无尘。',
        en: 'Delivery floor has no oil, tyre marks or water; backdrop is dust-free.',
      },
      guide: {
        zh: '看地面、墙面和灯下；无=是，1 处=部分，2 处及以上=否。',
        en: 'See floor, wall and under the lamps; none = yes, one finding = partly, two or more = no.',
      },
      scale: 'yes-partly-no',
      weight: 1,
      evidence: 'photo',
      zone: 'delivery',
      seed: false,
    },
    {
      id: 'fs-3-test-drive',
      label: { zh: '试驾车洁净', en: 'Clean test cars' },
      text: {
        zh: '试驾车内外洁净、玻璃无水痕、车内无烟味异味。',
        en: 'Test cars are clean in and out, glass without streaks, no smoke or odour inside.',
      },
      guide: {
        zh: '逐台看；全部合格=是，1 台不符=部分，2 台及以上或有烟味=否。',
        en: 'Check each car; all pass = yes, one failing = partly, two or more or smoke smell = no.',
      },
      scale: 'yes-partly-no',
      weight: 2,
      evidence: 'photo',
      zone: 'test-drive',
      seed: false,
    },
    {
      id: 'fs-3-office',
      label: { zh: '办公区洁净', en: 'Clean office' },
      text: {
        zh: '桌面、设备、窗台和地面无积尘，垃圾当日清空。',
        en: 'Desks, equipment, sills and floor are dust-free; bins emptied daily.',
      },
      guide: {
        zh: '白纸巾擦 3 点并看垃圾桶；全净=是，1 处=部分，2 处及以上=否。',
        en: 'Wipe three points and see the bins; all clean = yes, one finding = partly, two or more = no.',
      },
      scale: 'yes-partly-no',
      weight: 1,
      evidence: 'photo',
      zone: 'sales-office',
      seed: false,
    },
  ],
};
