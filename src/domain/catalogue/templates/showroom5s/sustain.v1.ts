import type { Section } from '../../types.ts';

export const SUSTAIN_V1: Section = {
  id: 'fs-5-sustain',
  title: { zh: '素养', en: 'Sustain (Shitsuke)' },
  note: {
    zh: '人人守标准、养成习惯。',
    en: 'Everyone keeps the standard as a habit.',
  },
  items: [
    {
      id: 'fs-5-entrance',
      label: { zh: '门前习惯', en: 'Habits at the door' },
      text: {
        zh: '员工不占用客户车位、不在门口吸烟闲聊，见到垃圾主动捡起。',
        en: 'Staff do not use customer bays, do not smoke or huddle at the door, and pick up litter.',
      },
      guide: {
        zh: '观察 10 分钟（可放 1 张纸屑试验）；3 项都做到=是，2 项=部分。',
        en: 'Watch ten minutes (a paper scrap may be placed); all three = yes, two = partly.',
      },
      scale: 'yes-partly-no',
      weight: 1,
      evidence: 'observe',
      zone: 'entrance',
      seed: false,
    },
    {
      id: 'fs-5-display',
      label: { zh: '展车随手复位', en: 'Display car reset' },
      text: {
        zh: '客户看完车，销售员随手复位：关门、座椅、擦手印。',
        en: 'After a customer leaves a car the salesperson resets it: doors, seat, fingerprints.',
      },
      guide: {
        zh: '观察 1 次；3 个动作=是，1–2 个=部分。',
        en: 'Watch once; all three actions = yes, one or two = partly.',
      },
      scale: 'yes-partly-no',
      weight: 2,
      evidence: 'observe',
      zone: 'display-cars',
      seed: false,
    },
    {
      id: 'fs-5-reception',
      label: { zh: '接待在岗', en: 'Desk attended' },
      text: {
        zh: '接待人员仪容坐姿合规，离岗有人顶岗。',
        en: 'Desk staff meet grooming and posture rules; absence is covered.',
      },
      guide: {
        zh: '观察 10 分钟；仪容合规且始终有人=是，有人但仪容坐姿有 1 处不符=部分，无人在岗超过 2 分钟=否。',
        en: 'Watch ten minutes; compliant and always attended = yes, attended with one grooming or posture lapse = partly, unattended over two minutes = no.',
      },
      scale: 'yes-partly-no',
      weight: 1,
      evidence: 'observe',
      zone: 'reception',
      seed: false,
    },
    {
      id: 'fs-5-negotiation',
      label: { zh: '洽谈后归位', en: 'Tidy after talks' },
      text: {
        zh: '洽谈后销售员自行收杯、归椅，无须提醒。',
        en: 'After talks salespeople clear cups and push chairs in unprompted.',
      },
      guide: {
        zh: '观察 1–2 次；主动做到=是，需要提醒=部分，不做=否。',
        en: 'Watch once or twice; unprompted = yes, after prompting = partly, not done = no.',
      },
      scale: 'yes-partly-no',
      weight: 1,
      evidence: 'observe',
      zone: 'negotiation',
      seed: false,
    },
    {
      id: 'fs-5-lounge',
      label: { zh: '员工不占休息区', en: 'Staff out of the lounge' },
      text: {
        zh: '员工不占用客户休息区进食、午休或看手机。',
        en: 'Staff do not eat, take naps or use their phones in the customer lounge.',
      },
      guide: {
        zh: '在 2 个时点各看一次；发现 1 次=否。',
        en: 'Look at two different times; one sighting = no.',
      },
      scale: 'yes-no',
      weight: 1,
      evidence: 'observe',
      zone: 'lounge',
      seed: false,
    },
    {
      id: 'fs-5-toilets',
      label: { zh: '洗手间应急', en: 'Toilet problems handled' },
      text: {
        zh: '员工知道发现脏污、缺纸时如何立即处理或报修。',
        en: 'Staff know how to act at once on dirt or missing paper.',
      },
      guide: {
        zh: '抽问 2 人；2 人答对=是，1 人=部分。',
        en: 'Ask two people; both right = yes, one = partly.',
      },
      scale: 'yes-partly-no',
      weight: 1,
      evidence: 'interview',
      zone: 'toilets',
      seed: false,
    },
    {
      id: 'fs-5-delivery',
      label: { zh: '交车后恢复', en: 'Area restored after handover' },
      text: {
        zh: '交车结束后当事人立即恢复现场。',
        en: 'The people involved restore the area right after handover.',
      },
      guide: {
        zh: '看最近一次交车后的现场或照片；30 分钟内恢复=是，当日恢复=部分，隔日=否。',
        en: 'See the area or photo after the last handover; restored within 30 minutes = yes, the same day = partly, later = no.',
      },
      scale: 'yes-partly-no',
      weight: 1,
      evidence: 'photo',
      zone: 'delivery',
      seed: false,
    },
    {
      id: 'fs-5-test-drive',
      label: { zh: '试驾后归还', en: 'Test car returned properly' },
      text: {
        zh: '试驾后使用人当场清理、登记、归还钥匙。',
        en: 'After a drive the user cleans up, logs and returns the key at once.',
      },
      guide: {
        zh: '抽最近 3 次登记的归还时间；3 次即时=是，1–2 次=部分。',
        en: 'See the return times of the last three in the log; three prompt = yes, one or two = partly.',
      },
      scale: 'yes-partly-no',
      weight: 1,
      evidence: 'document',
      zone: 'test-drive',
      seed: false,
    },
    {
      id: 'fs-5-office',
      label: { zh: '5S 认知', en: '5S awareness' },
      text: {
        zh: '员工说得出 5S 含义和自己的责任区。',
        en: 'Staff can explain 5S and their own area.',
      },
      guide: {
        zh: '抽问 3 人；3 人=5 分，2 人=3 分，1 人=1 分，0 人=0 分。',
        en: 'Ask three people; three = 5, two = 3, one = 1, none = 0.',
      },
      scale: '0-5',
      weight: 2,
      evidence: 'interview',
      zone: 'sales-office',
      seed: false,
    },
    {
      id: 'fs-5-manager-walk',
      label: { zh: '经理每日巡场', en: "Manager's daily walk" },
      text: {
        zh: '销售经理每天营业前巡场，有点检或照片记录。',
        en: 'The sales manager walks the showroom before opening every day and leaves a record or photo.',
      },
      guide: {
        zh: '看近 5 个工作日；5 天=是，3–4 天=部分。',
        en: 'See the last five working days; five = yes, three or four = partly.',
      },
      scale: 'yes-partly-no',
      weight: 3,
      evidence: 'document',
      zone: 'general',
      seed: false,
    },
  ],
};
