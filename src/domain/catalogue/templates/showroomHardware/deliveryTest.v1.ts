import type { Section } from '../../types.ts';

export const DELIVERY_TEST_V1: Section = {
  id: 'hw-5-delivery-test',
  title: { zh: '交车与试车设施', en: 'Delivery & test drive' },
  items: [
    {
      id: 'hw-5-delivery-area',
      label: { zh: '专用交车区', en: 'Dedicated delivery area' },
      text: {
        zh: '有专用交车区：标识、背景、照明、足够开门绕车的空间。',
        en: 'A dedicated delivery area with sign, backdrop, light and room to walk round with doors open.',
      },
      guide: {
        zh: '4 项（标识、背景、照明、空间）齐=是，缺 1–2 项=部分，没有专用区=否。',
        en: 'Four points (sign, backdrop, light, room): all = yes, one or two missing = partly, no dedicated area = no.',
      },
      scale: 'yes-partly-no',
      weight: 2,
      evidence: 'photo',
      seed: false,
    },
    {
      id: 'hw-5-test-cars',
      label: { zh: '试驾车配备', en: 'Test cars' },
      text: {
        zh: '主销车型配有试驾车，证照保险有效、车况良好、有专用车位。',
        en: 'Test cars exist for main models, papers and insurance valid, in good condition, with reserved bays.',
      },
      guide: {
        zh: '逐台看证件与保险有效期、车况和车位；全部合格=是，缺 1 款主销车型、车况不良或没有专用车位=部分，任一台证件或保险过期=否。',
        en: 'See papers, insurance, condition and bay of each car; all good = yes, one main model missing, poor condition or no reserved bay = partly, any paper or insurance expired = no.',
      },
      scale: 'yes-partly-no',
      weight: 3,
      evidence: 'document',
      seed: false,
    },
  ],
};
