import type { Section } from '../../types.ts';

export const AMENITIES_V1: Section = {
  id: 'hw-4-amenities',
  title: { zh: '客户设施', en: 'Customer amenities' },
  items: [
    {
      id: 'hw-4-lounge',
      label: { zh: '休息区设施', en: 'Lounge amenities' },
      text: {
        zh: '休息区座位够用，有饮品、网络、电视和充电。',
        en: 'The lounge has enough seats, drinks, network, TV and charging.',
      },
      guide: {
        zh: '座位够用且 4 类设施（饮品、网络、电视、充电）齐=是，座位不够或缺 1–2 类=部分。',
        en: 'Enough seats and all four amenities (drinks, network, TV, charging) = yes, seats short or one or two missing = partly.',
      },
      scale: 'yes-partly-no',
      weight: 1,
      evidence: 'photo',
      seed: false,
    },
    {
      id: 'hw-4-workshop-view',
      label: { zh: '车间可视', en: 'View of the workshop' },
      text: {
        zh: '休息区能看到车间（玻璃或屏幕）或有进度显示。',
        en: 'The workshop can be seen from the lounge (glass or screen) or progress is displayed.',
      },
      guide: {
        zh: '看得到或有进度显示=是，设备在但未开=部分，没有=否。',
        en: 'Visible or progress shown = yes, installed but off = partly, none = no.',
      },
      scale: 'yes-partly-no',
      weight: 1,
      evidence: 'photo',
      seed: false,
    },
    {
      id: 'hw-4-toilets',
      label: { zh: '洗手间设备', en: 'Toilet fittings' },
      text: {
        zh: '洗手间设备完好：冲水、照明、排风、门锁、洗手。',
        en: 'Toilet fittings work: flush, light, fan, lock, basin.',
      },
      guide: {
        zh: '5 项逐一试；全好=是，1 项坏=部分，2 项及以上=否。',
        en: 'Try all five; all work = yes, one broken = partly, two or more = no.',
      },
      scale: 'yes-partly-no',
      weight: 2,
      evidence: 'observe',
      seed: false,
    },
    {
      id: 'hw-4-no-smoking',
      label: { zh: '禁烟与吸烟处', en: 'Smoking rules' },
      text: {
        zh: '展厅有禁烟标识，吸烟处单独设置。',
        en: 'No-smoking signs are up and a separate smoking place exists.',
      },
      guide: {
        zh: '标识与吸烟处都有=是，只有标识=部分。',
        en: 'Signs and smoking place = yes, signs only = partly.',
      },
      scale: 'yes-partly-no',
      weight: 1,
      evidence: 'photo',
      seed: false,
    },
  ],
};
