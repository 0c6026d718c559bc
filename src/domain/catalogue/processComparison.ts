import type { Text2 } from '../text.ts';

/** One stage of a sale, as it used to be done and as the standard process does it. */
export type Comparison = {
  readonly id: string;
  readonly stage: Text2;
  readonly traditional: Text2;
  readonly standard: Text2;
};

/** The six stages of the course's picture (seed: 标准 VS 传统销售流程); the wording of the two columns is ours. */
export const PROCESS_COMPARISON: readonly Comparison[] = [
  {
    id: 'reception',
    stage: { zh: '展厅接待', en: 'Reception' },
    traditional: {
      zh: '等客户开口，见面就问看哪款车',
      en: 'Waits until the customer speaks; asks at once which model',
    },
    standard: {
      zh: '主动问候、自我介绍，说明接下来的安排，让客户放松',
      en: 'Greets first, introduces himself, says what comes next; the customer can relax',
    },
  },
  {
    id: 'rapport',
    stage: { zh: '建立关系', en: 'Rapport' },
    traditional: { zh: '省略，或随便聊几句', en: 'Left out, or a few idle words' },
    standard: {
      zh: '消除担心、真诚赞美，让客户愿意多说',
      en: 'Relieves worry, compliments sincerely; the customer talks',
    },
  },
  {
    id: 'needs',
    stage: { zh: '需求分析', en: 'Needs' },
    traditional: { zh: '问两三句就推荐手上有的车', en: 'Two or three questions, then whatever is in stock' },
    standard: {
      zh: '提问、聆听、记录用途和购买动机，再给出建议',
      en: 'Asks, listens, notes use and motive, then proposes',
    },
  },
  {
    id: 'presentation',
    stage: { zh: '产品介绍', en: 'Presentation' },
    traditional: { zh: '从头到尾背配置', en: 'Recites the equipment from first to last' },
    standard: {
      zh: '只讲与需求有关的，请客户动手参与',
      en: 'Only what answers the need, with the customer’s own hands on it',
    },
  },
  {
    id: 'demonstration',
    stage: { zh: '产品演示', en: 'Demonstration' },
    traditional: { zh: '客户要求才安排，绕一圈就回来', en: 'Only if asked for, once round the block' },
    standard: {
      zh: '主动邀请，按路线引导体验，寻求认同',
      en: 'Invites, guides along a planned route, seeks agreement',
    },
  },
  {
    id: 'closing',
    stage: { zh: '达成协议', en: 'Closing' },
    traditional: { zh: '力气都花在这里，靠让价成交', en: 'All the effort goes here; the price is cut to close' },
    standard: {
      zh: '前面做足，处理异议、谈综合价格，自然成交',
      en: 'Earlier work pays: objections are handled, the whole price discussed, the deal follows',
    },
  },
];

/** What the two come to, with the same time spent. */
export const COMPARISON_RESULT: Omit<Comparison, 'id'> = {
  stage: { zh: '结果', en: 'Result' },
  traditional: {
    zh: '利润低，客户不一定再来',
    en: 'Little profit, and the customer may not return',
  },
  standard: {
    zh: '客户满意，愿意再来并介绍朋友',
    en: 'A satisfied customer who returns and sends friends',
  },
};
