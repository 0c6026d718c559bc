import { describe, expect, test } from 'vitest';
import { AGENDAS } from './agendas.ts';
import { ALL_TEMPLATES } from './allTemplates.ts';
import { ROLES } from './roles.ts';
import { SCHEDULE, STAGES } from './schedule.ts';
import type { RoleId, ScheduleRow } from './types.ts';

/** The 27 rows of the five-day schedule, cell after cell, as printed in the course material. */
const PRINTED_ROWS = [
  '8:30-9:301小时启动大会大会代理商致欢迎词总公司领导致词BEC顾问说明销售升级目及试点执行要点总公司领导代理商全体市场代表BEC顾问群让全体人员了解销售升级的目的和做法鼓舞全体销售人员参与销售升级的士气',
  '9:30-10:000.5小时访谈现场访谈了解经营管理模式了解现存问题了解目前经营状况总经理市场代表BEC顾问了解代理商经营现状及问题所在为实施销售升级奠定基础',
  '10:00-12:002小时客源管理诊断(一)现场诊断检查客源管理报表的应用情况及存在问题检查报表使用周期及流程市场代表销售经理BEC顾问了解客源管理报表的应用情况及存在问题',
  '13:30-15:302小时展厅管理及5S诊断现场诊断展厅硬件设施诊断展厅5S诊断市场代表销售经理BEC顾问了解展厅管理现状及存在问题',
  '15:30-17:302小时销售流程诊断现场诊断使用销售流程检核表逐项评核(接待-交车)现状原因分析市场代表销售人员BEC顾问了解销售流程现状及存在问题',
  '8:30-9:301.小时诊断报告及行动计划落实会议撰写诊断报告并制定行动计划通报诊断报告并将行动计划落实到人市场代表总经理销售经理BEC顾问明确代理商重点改进项目及提升方向',
  '9:30-10:301小时销售绩效管理看板导入现场辅导讲解销售绩效看板的功能辅导如何有效使用市场代表销售经理BEC顾问切实理解看板管理的重要性及给销售管理带来的好处掌握看板的使用',
  '10:30-12:001.5小时客源管理报表辅导(二)现场辅导客户分级管理客户追踪客户信息登录客源管理报表分析销售经理市场代表BEC顾问建立代理商客源管理报表系统并使销售经理具备对报表分析能力',
  '13:30-16:303小时销售流程报表辅导现场辅导导入来店登记表、试车表、客户资料卡等报表讲解各类报表功能讲解填写报表说明市场代表销售经理销售员BEC顾问充分理解销售报流程表作用和功能掌握报表填写的要领',
  '16:30-17:301小时小结小结报告强弱项分析现存问题总结、产生原因分析落实改进行动计划市场代表销售经理BEC顾问找出现存问题的症结所在并明确下一步行动计划',
  '8:30-9:301小时晨会诊断现场诊断参加销售晨会了解晨会召开情况导入晨会议程及召开要点及技巧销售经理销售人员市场代表BEC顾问了解晨会中存在问题及应重点辅导事项',
  '9:30-10:301小时销售经理推进度报告书面报告及汇报检查行动计划执行情况明确辅导的重点内容销售经理市场代表BEC顾问了解代理商第一阶段销售升级执行进度情况,增强本阶段现场辅导的针对性',
  '10:30-12:001.5小时报表应用复核现场检核检查报表报表使用执行情况重点检查销售员二表一卡使用针对使用中存在问题进行讲解销售经理销售人员市场代表BEC顾问检核报表应用掌握实施情况并对存在问题进行改进',
  '13:30-15:002小时展厅管理复核现场检核展厅硬件设施规划5S执行要点检核销售经理市场代表BEC顾问检核展厅管理及5S掌握实施情况并对存在问题进行改进',
  '15:30-16:000.5小时销售员报表辅导现场辅导日报表填写客户状况变动表填写客户资料卡登录销售员市场代表BEC顾问根据检核结果进行针对性辅导,使销售员切实掌握报表填写',
  '16:00-17:001小时夕会诊断现场诊断参加销售夕会了解夕会召开情况导入夕会议程及召开要点及技巧销售经理销售人员市场代表BEC顾问了解夕会中存在问题及应重点辅导事项',
  '8:30-9:301小时晨会示范现场示范BEC顾问现场示范晨会要领及技巧销售经理销售人员市场代表BEC顾问通过示范让代理商切实掌握晨会召开流程和技巧',
  '9:30-12:002.5小时业服共战宣导及方案制定讨论书面方案导入业服共战的理念讨论业服共战的具体做法总结并制定业服共战的具体实施做法并分解到销售流程的各阶段将具体实施做法落实到人销售经理服务经理DCRC销售人员市场代表BEC顾问充分认识业服共战的重要性将业服共战的理念落实到日程工作中制定业服共战的具体行动计划',
  '13:30-15:302小时交车重点辅导现场辅导强化交车执行要点业服共战的具体配合演练必说话术销售经理服务经理销售人员市场代表BEC顾问通过在厂交车重点辅导使代理商切实开展业服共战并建立交车标准',
  '15:30-16:301小时夕会示范及说明现场示范BEC顾问现场示范夕要领及技巧销售经理销售人员市场代表BEC顾问通过示范让代理商切实掌握夕会召开流程和技巧',
  '16:30-17:000.5小时小结现场小结总结现场辅导阶段的辅导情况明确需进一步改进重点明确验收检核标准总经理销售经理市场代表BEC顾问总结代理商销售升级中已改进并取得的成绩并明确进一步改进方向为下一步验收工作奠定基础',
  '8:30-9:000.5小时晨会验收现场验收销售经理现场举行晨会BEC顾问对晨会要点进行验收总经理销售经理销售员市场代表BEC顾问检核销售经理是否达到晨会召开要求并切实掌握晨会召开要领',
  '9:00-10:001小时销售经理推动报告报告检查行动计划执行落实情况销售经理市场代表BEC顾问了解代理商销售升级执行进度情况',
  '10:00-11:001小时报表检证验收现场验收现场抽检各类报表实际应用情况重点检查客源管理报表销售经理销售员市场代表BEC顾问掌握报表落实情况从而判定是否达到验收标准',
  '11:00-12:001小时业服共战验收现场验收根据业服共战实施方案逐条现场检查业服共战落实情况销售经理服务经理DCRC市场代表BEC顾问掌握业服共战落实情况从而判定是否达到验收标准',
  '13:30-15:001.5小时展厅管理验收现场验收展厅5S验收展厅硬件设施验收销售经理市场代表BEC顾问掌握展厅管理项目落实情况从而判定是否达到验收标准',
  '15:00-17:002小时持续强化行动方向制定行动计划对验收情况进行总结根据代理商验收中存在的弱项制定提升行动计划并交市场代表追踪执行总经理销售经理市场代表BEC顾问明确代理商仍须强化提升的方向,为下一轮销售升级奠定基础',
];

/** The schedule also writes these for the two roles. */
const ALSO_PRINTED: Partial<Record<RoleId, string>> = { salesperson: '销售人员', 'bec-consultant': 'BEC顾问群' };

const plain = (text: string): string =>
  text
    .replace(/[\uff0c\uff1b\u3001,]/g, '')
    .replaceAll('（', '(')
    .replaceAll('）', ')');
const literal = (text: string): string => plain(text).replace(/[.()]/g, '\\$&');
const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function participantPattern(id: RoleId): string {
  const title = ROLES.find((role) => role.id === id)?.title.zh.replace(/（.*/, '') ?? '';
  const other = ALSO_PRINTED[id];
  return other ? `(?:${title}|${other})` : title;
}

/** What the row prints, with either name of a role. */
function patternOf(row: ScheduleRow): RegExp {
  const clock = `${row.start.replace(/^0/, '')}-${row.end.replace(/^0/, '')}`;
  const cells = [clock, row.printedSpan, row.item.zh, row.form.zh, ...row.keyPoints.map(({ zh }) => zh)];
  const who = row.participants.map(participantPattern).join('');
  return new RegExp(`^${cells.map(literal).join('')}${who}${literal(row.purpose.zh)}$`);
}

const mended = (printed: string, { mends = [] }: ScheduleRow): string =>
  mends.reduce((text, mend) => text.replaceAll(mend.printed, mend.shown), printed);

describe('The five-day schedule', () => {
  test('has the 27 rows of the course material', () => {
    expect(SCHEDULE).toHaveLength(27);
    expect(new Set(SCHEDULE.map(({ id }) => id)).size).toBe(27);
  });

  test.each(PRINTED_ROWS.map((printed, index) => [index, printed] as const))(
    'row %i says what is printed, participants and purpose included, but for the mends it declares',
    (index, printed) => {
      const row = SCHEDULE[index];
      expect(row && plain(mended(printed, row))).toMatch(row ? patternOf(row) : /^$/);
      for (const mend of row?.mends ?? []) expect(printed).toContain(mend.printed);
    },
  );

  test('lasts 450, 450, 390, 420 and 420 minutes by the clock', () => {
    const days = [1, 2, 3, 4, 5].map((day) => SCHEDULE.filter((row) => row.day === day));
    expect(days.map((rows) => sum(rows.map(({ minutes }) => minutes)))).toEqual([450, 450, 390, 420, 420]);
    const wrong = SCHEDULE.filter(({ start, end, minutes }) => minutesOf(end) - minutesOf(start) !== minutes);
    expect(wrong).toEqual([]);
  });

  test('prints 2160 minutes: one row states half an hour more than its clock, and the end that would fit it', () => {
    expect(sum(SCHEDULE.map(({ printedMinutes }) => printedMinutes))).toBe(2160);
    const odd = SCHEDULE.filter(({ minutes, printedMinutes }) => minutes !== printedMinutes);
    expect(odd.map(({ id }) => id)).toEqual(['day3-04']);
    for (const { start, recommendedEnd = '', printedMinutes } of odd)
      expect(minutesOf(recommendedEnd) - minutesOf(start)).toBe(printedMinutes);
  });

  test('never holds two rows at once, and keeps mornings before noon', () => {
    const overlapping = SCHEDULE.filter((row, index) => {
      const next = SCHEDULE[index + 1];
      return next?.day === row.day && minutesOf(next.start) < minutesOf(row.end);
    });
    expect(overlapping).toEqual([]);
    const halves = SCHEDULE.map(({ start }) => (minutesOf(start) < 12 * 60 ? 'am' : 'pm'));
    expect(SCHEDULE.map(({ half }) => half)).toEqual(halves);
  });

  test('names only roles, stages, templates and sections that exist', () => {
    for (const row of SCHEDULE) {
      const used = ALL_TEMPLATES.filter(({ kind }) => row.templates.includes(kind));
      expect(used).toHaveLength(row.templates.length);
      const known = new Set(used.flatMap(({ sections }) => sections.map(({ id }) => id)));
      expect((row.sections ?? []).filter((id) => !known.has(id))).toEqual([]);
      expect(row.participants.filter((id) => !ROLES.some((role) => role.id === id))).toEqual([]);
      expect(STAGES.map(({ id }) => id)).toContain(row.stage);
      expect(row.templateUse === 'none').toBe(row.templates.length === 0);
    }
  });

  test('assesses every checklist once before the acceptance is over, the day-4 demonstrations only coach', () => {
    const assessed = SCHEDULE.filter(({ templateUse }) => templateUse === 'assess').flatMap(
      ({ templates }) => templates,
    );
    expect([...new Set(assessed)].sort()).toEqual(ALL_TEMPLATES.map(({ kind }) => kind).sort());
    expect(SCHEDULE.filter(({ day }) => day === 4).map(({ templateUse }) => templateUse)).not.toContain('assess');
  });
});

describe('The agenda of a daily meeting', () => {
  test.each(AGENDAS.map((agenda) => [agenda.kind, agenda] as const))(
    '%s fills its minutes without a gap',
    (_, agenda) => {
      const starts = agenda.slots.map(({ from }) => from);
      const ends = agenda.slots.map(({ to }) => to);
      expect([...starts, agenda.minutes]).toEqual([0, ...ends]);
      expect([...ends].sort((a, b) => a - b)).toEqual(ends);
    },
  );
});
