import { describe, expect, test } from 'vitest';
import { ALL_TEMPLATES } from './allTemplates.ts';
import { ROLES } from './roles.ts';
import type { Item, Section } from './types.ts';

/** The ten slides of the sales process, as printed in the course material. */
const SLIDES = [
  '促进拜访失联客户关怀承接设定每日拜访客数记录存档访问准备拜访计划销售员销售经理区域划分1.客源开发',
  '热情诚恳统一着装接待礼仪概述引导第一印象主动问候销售员销售经理2.接待引起注意',
  '3.建立关系产生兴趣寒喧聊天尊重感谢调整行为温馨关怀赞美客户销售员销售经理消除担心',
  '需求建议积极回应评估记录专业分析聆听方式提问方式购买动机销售员销售经理4.需求分析',
  '鼓励参与抗拒预防设定标准介绍技巧产品知识针对需求车种确认销售员销售经理5.产品介绍',
  '引导体验参观售后寻求认同试乘协议路线安排文件准备主动邀请销售员销售经理6.试车',
  '物有所值综合价格掌握主动面对折扣正确处理明确原因异议处理销售员销售经理7.达成协议',
  '交车流程政策解说交车仪式交车清单交车准备亲自交车在厂交车销售员销售经理8.完美交车',
  '厂区参观目送离厂关怀电访预约告知人员介绍政策介绍JMCCares介绍销售员销售经理9.售后介绍',
  '10提供车主资讯及交车JMCCares4目录式报价5顾客关怀6工作排程7零件预先捡料8工单处理及工单品质11维修后电访追踪9完工及开立',
];

/** Where the role boxes (R) and the heading (T) stand among the items of a slide; J is the JMC Cares emblem. */
const LAYOUTS = [
  '123456R7T',
  '123456RT7',
  'T123456R7',
  '1234567RT',
  '1234567RT',
  '1234567RT',
  '1234567RT',
  '1234567RT',
  '1234567RT',
  '1J2345678',
];

/** Lines of the course material that name the customer-source and synergy terms. */
const OTHER_LINES = [
  '客户分级管理客户追踪客户信息登录客源管理报表分析',
  '导入来店登记表、试车表、客户资料卡等报表',
  '重点检查销售员二表一卡使用',
  '日报表填写客户状况变动表填写客户资料卡登录',
  '团队共战流程共战业服共战顾客满意促销共战基盘共战信息共战业绩共战业服共战项目',
].join('\n');

const ofKind = (kind: string) => ALL_TEMPLATES.filter((template) => template.kind === kind);
const salesSteps = (): readonly Section[] => ofKind('sales-process')[0]?.sections ?? [];

const printed = ({ jmcCaresNo, seedTerm }: Item): string => `${jmcCaresNo ?? ''}${seedTerm}`;

function rebuilt(section: Section, layout: string): string {
  const roles = (section.roles ?? []).map((id) => ROLES.find((role) => role.id === id)?.title.zh).join('');
  const pieces: Record<string, string | undefined> = { R: roles, T: section.seedTitle, J: 'JMCCares' };
  for (const item of section.items) if (item.seedOrder) pieces[item.seedOrder] = printed(item);
  return [...layout].map((mark) => pieces[mark]).join('');
}

describe('The words of the course material are kept', () => {
  test.each(SLIDES.map((slide, index) => [index + 1, slide] as const))(
    'step %i gives its slide back, character by character',
    (no, slide) => {
      const section = salesSteps()[no - 1];
      expect(section?.no).toBe(no);
      expect(section && rebuilt(section, LAYOUTS[no - 1] ?? '')).toBe(slide);
    },
  );

  test('each of the first nine steps has seven terms and the tenth eight: 71, with 4 items proposed beside them', () => {
    const terms = salesSteps().map(({ items }) => items.filter(({ seedTerm }) => seedTerm).length);
    expect(terms).toEqual([7, 7, 7, 7, 7, 7, 7, 7, 7, 8]);
    const items = salesSteps().flatMap((section) => section.items);
    expect(items.filter(({ seed }) => seed)).toHaveLength(71);
    expect(items.filter(({ seed }) => !seed).map(({ jmcCaresNo }) => jmcCaresNo)).toEqual([1, 2, 3, 12]);
  });

  test('an item counts as named by the course material exactly when it carries a term of it', () => {
    const items = ALL_TEMPLATES.flatMap(({ sections }) => sections.flatMap((section) => section.items));
    expect(items.filter(({ seed, seedTerm }) => seed !== (seedTerm !== undefined))).toEqual([]);
  });

  test('a term on two lines is the sum of its halves', () => {
    const split = salesSteps().flatMap(({ items }) => items.filter(({ seedTermParts }) => seedTermParts));
    expect(split.map(({ id }) => id)).toEqual(['sp-01-orphan-care']);
    for (const { seedTerm, seedTermParts } of split) expect(seedTermParts?.join('')).toBe(seedTerm);
  });

  test('the other checklists name only terms that are in the course material', () => {
    const others = ALL_TEMPLATES.filter(({ kind }) => kind !== 'sales-process');
    const terms = others.flatMap(({ sections }) =>
      sections.flatMap((section) => [section.seedTerm, ...section.items.map(({ seedTerm }) => seedTerm)]),
    );
    const named = terms.filter((term) => term !== undefined);
    expect(named).toHaveLength(30);
    for (const term of named) expect(OTHER_LINES).toContain(term);
  });
});
