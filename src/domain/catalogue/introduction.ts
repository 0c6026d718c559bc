import type { Text2 } from '../text.ts';

/** One slide of the course as a card: a heading and its lines; `steps` follow one from another. */
export type IntroductionCard = {
  readonly id: string;
  readonly title: Text2;
  readonly lines: readonly Text2[];
  readonly steps?: true;
};

/** What the programme is, for the launch meeting (seed: 何谓销售升级计划, 目的, 背景, 方案特色, 方案效益). */
export const LAUNCH_CARDS: readonly IntroductionCard[] = [
  {
    id: 'what',
    title: { zh: '何谓销售升级计划', en: 'What the sales upgrade programme is' },
    lines: [
      {
        zh: '通过实施标准销售流程，提升顾客满意度及顾客忠诚度，以增进代理商效率及利益，进而提升品牌形象，赢得市场先机。',
        en: 'A standard sales process raises customer satisfaction and loyalty; that raises the efficiency and profit of the dealer, and so the standing of the brand and its lead in the market.',
      },
    ],
  },
  {
    id: 'how',
    title: { zh: '如何实践销售升级计划', en: 'How it is put into practice' },
    lines: [
      { zh: '落实标准销售流程', en: 'Put the standard sales process into practice' },
      { zh: '导入科学管理工具', en: 'Introduce sound management tools' },
      { zh: '完成训练、辅导及认证制度', en: 'Complete training, coaching and certification' },
    ],
  },
  {
    id: 'aim-1',
    title: { zh: '目的一：提升代理商销售营运能力', en: 'Aim 1: a dealer that sells and operates better' },
    lines: [
      { zh: '建立一套标准的销售流程', en: 'Set up one standard sales process' },
      { zh: '改善经营管理的效率', en: 'Manage more efficiently' },
      { zh: '实现企业经营的使命与愿景', en: 'Live up to the mission and vision of the business' },
    ],
  },
  {
    id: 'aim-2',
    title: { zh: '目的二：提升江铃品牌市场竞争力', en: 'Aim 2: a JMC brand that competes better' },
    lines: [
      { zh: '掌握市场脉动', en: 'Feel the pulse of the market' },
      { zh: '了解市场需求', en: 'Understand what the market needs' },
      { zh: '对手望尘莫及', en: 'Leave rivals behind' },
    ],
  },
  {
    id: 'aim-3',
    title: { zh: '目的三：提升销售、服务满意度', en: 'Aim 3: customers more satisfied with sales and service' },
    lines: [
      { zh: '以客户为中心', en: 'The customer in the middle' },
      { zh: '以流程为导向', en: 'Led by the process' },
      { zh: '以优质为服务', en: 'Service of quality' },
    ],
  },
  {
    id: 'background',
    title: { zh: '销售升级背景', en: 'Background' },
    lines: [
      { zh: '市场竞争日趋激烈', en: 'Competition grows harder' },
      { zh: '销售人员素质有待提高', en: 'Sales staff can do better' },
      { zh: '销售管理能力有待加强', en: 'Sales management can be stronger' },
      { zh: '销售管理效益较低', en: 'Sales management yields little so far' },
    ],
  },
  {
    id: 'features',
    title: { zh: '方案特色', en: 'What is special about it' },
    lines: [
      { zh: '以成功经验为基础', en: 'Built on what has worked' },
      { zh: '以掌握必备知识和技巧为方案主轴', en: 'Centred on the knowledge and skills that are needed' },
      { zh: '导入销售管理工具以稳固销售绩效提升基础', en: 'Sales-management tools give better results a firm base' },
      { zh: '采用的销售流程及管理工具为国内最新标准', en: 'Process and tools are the newest standard in the country' },
    ],
  },
  {
    id: 'benefits',
    title: { zh: '方案效益', en: 'What it brings' },
    lines: [
      { zh: '强化经营管理能力', en: 'Stronger management' },
      { zh: '提升业绩管理效益', en: 'Performance management that pays' },
      { zh: '全面提升销售人员专业素养', en: 'Sales staff who know their trade' },
      { zh: '正确数据采集、强弱项分析', en: 'True data; strengths and weaknesses analysed' },
    ],
  },
  {
    id: 'pillars',
    title: { zh: '销售升级内容', en: 'Its content' },
    lines: [
      { zh: '一、销售流程标准化', en: '1. A standard sales process' },
      {
        zh: '二、销售管理制度化：展厅管理、客源管理、销售流程管理、晨夕会',
        en: '2. A sales-management system: showroom, customer sources, sales process, morning and evening meetings',
      },
      { zh: '三、业服共战', en: '3. Sales–service synergy' },
    ],
  },
];

/** For the classroom (seed: 什么是销售, 标准销售流程的定义, 我们为什么需要, 销售成功的要素). */
export const TRAINING_CARDS: readonly IntroductionCard[] = [
  {
    id: 'selling',
    title: { zh: '什么是销售', en: 'What selling is' },
    lines: [
      {
        zh: '请根据您自己的经历和体会，来给销售下一个定义。',
        en: 'From your own experience: how would you define selling?',
      },
    ],
  },
  {
    id: 'definition',
    title: { zh: '标准销售流程的定义', en: 'What the standard sales process is' },
    lines: [
      { zh: '了解顾客的需求', en: 'Understand what the customer needs' },
      { zh: '满足顾客的需求', en: 'Meet those needs' },
      { zh: '达成双赢的目标', en: 'Reach what both sides gain by' },
      { zh: '创造忠诚顾客', en: 'Make a loyal customer' },
    ],
    steps: true,
  },
  {
    id: 'why',
    title: { zh: '我们为什么需要标准销售流程', en: 'Why a standard sales process is needed' },
    lines: [
      { zh: '不再有很烂的车', en: 'There are no really bad vehicles any more' },
      { zh: '顾客有更多的选择', en: 'Customers have more to choose from' },
      { zh: '买方市场', en: "It is a buyer's market" },
      { zh: '顾客期望值提高', en: 'Customers expect more' },
    ],
    steps: true,
  },
  {
    id: 'success',
    title: { zh: '销售成功的要素', en: 'What a sale needs' },
    lines: [
      { zh: '信心', en: 'Confidence' },
      { zh: '需求', en: 'Need' },
      { zh: '购买力', en: 'Purchasing power' },
    ],
  },
  {
    id: 'now',
    title: { zh: '现在，就是现在', en: 'Now' },
    lines: [
      { zh: '让我们开始探索标准销售流程。', en: 'Let us begin to explore the standard sales process.' },
      { zh: '我们会比以前做得更好！', en: 'We shall do better than before.' },
      { zh: '就从展厅接待的第一声问候开始……', en: 'It begins with the first greeting in the showroom.' },
    ],
  },
];
