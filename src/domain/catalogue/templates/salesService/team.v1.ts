import type { Section } from '../../types.ts';

export const TEAM_V1: Section = {
  id: 'ss-1-team',
  title: { zh: '团队共战', en: 'Joint team' },
  seedTerm: '团队共战',
  items: [
    {
      id: 'ss-1-organisation',
      seedTerm: '团队共战',
      label: { zh: '共战小组', en: 'Joint team set up' },
      text: {
        zh: '有业服共战小组：销售经理、服务经理、DCRC，职责写明并由总经理任命。',
        en: 'A joint team exists (sales manager, service manager, DCRC) with written duties, appointed by the GM.',
      },
      guide: {
        zh: '看任命或分工文件并问 2 人；都对得上=是，只有文件=部分。',
        en: 'See the appointment or duty paper and ask two members; consistent = yes, paper only = partly.',
      },
      scale: 'yes-partly-no',
      weight: 2,
      evidence: 'document',
      seed: true,
    },
    {
      id: 'ss-1-joint-meeting',
      label: { zh: '业服联席会', en: 'Joint meeting' },
      text: {
        zh: '每周至少一次业服联席会，有决议与追踪。',
        en: 'A joint sales–service meeting is held at least weekly with tracked decisions.',
      },
      guide: {
        zh: '看近 4 周；4 次=是，2–3 次=部分。',
        en: 'See the last four weeks; four meetings = yes, two or three = partly.',
      },
      scale: 'yes-partly-no',
      weight: 2,
      evidence: 'document',
      seed: false,
    },
    {
      id: 'ss-1-mutual-knowledge',
      label: { zh: '互相了解', en: 'Knowing each other' },
      text: {
        zh: '销售员认识服务顾问及其分工，服务顾问知道在售主力车型。',
        en: 'Salespeople know the advisers and their duties; advisers know the main models on sale.',
      },
      guide: {
        zh: '各抽问 2 人；4 人对=是，2–3 人=部分。',
        en: 'Ask two on each side; four right = yes, two or three = partly.',
      },
      scale: 'yes-partly-no',
      weight: 1,
      evidence: 'interview',
      seed: false,
    },
  ],
};
