import type { Template } from '../types.ts';

export const MORNING_MEETING_V1: Template = {
  id: 'tpl-morning-meeting',
  kind: 'morning-meeting',
  version: 1,
  title: { zh: '晨会检核表', en: 'Morning-meeting checklist' },
  sections: [
    {
      id: 'mm-1-preparation',
      title: { zh: '会前准备', en: 'Preparation' },
      items: [
        {
          id: 'mm-1-on-time',
          label: { zh: '准时全员', en: 'On time, all present' },
          text: {
            zh: '按规定时间准时开始，应到人员全部到场或有请假记录。',
            en: 'Starts on time; everyone due is present or excused on record.',
          },
          guide: {
            zh: '记录开始时间与人数；准时且全到=是，迟 ≤5 分钟或缺 1 人无假=部分。',
            en: 'Note start and headcount; on time and complete = yes, up to five minutes late or one unexcused = partly.',
          },
          scale: 'yes-partly-no',
          weight: 2,
          evidence: 'observe',
          seed: false,
        },
        {
          id: 'mm-1-material',
          label: { zh: '主持人准备', en: 'Chair prepared' },
          text: {
            zh: '主持人会前备好看板数据、昨日日报表和今日重点。',
            en: "The chair has board figures, yesterday's daily reports and today's focus ready before the meeting.",
          },
          guide: {
            zh: '看主持人手上资料；3 样=是，1–2 样=部分。',
            en: "See the chair's material; all three = yes, one or two = partly.",
          },
          scale: 'yes-partly-no',
          weight: 2,
          evidence: 'observe',
          seed: false,
        },
        {
          id: 'mm-1-agenda',
          label: { zh: '议程与时长', en: 'Agenda and length' },
          text: {
            zh: '有固定议程并按议程进行，全程不超过规定时长。',
            en: 'A fixed agenda is followed and the set length is not exceeded.',
          },
          guide: {
            zh: '计时；按议程且 ≤20 分钟=是，21–30 分钟=部分，超过 30 分钟或无议程=否。本店书面规定较短的，以规定为准。',
            en: 'Time it; agenda kept and up to 20 min = yes, 21–30 = partly, over 30 or no agenda = no. A shorter length set in writing by the dealer takes precedence.',
          },
          scale: 'yes-partly-no',
          weight: 1,
          evidence: 'observe',
          seed: false,
        },
      ],
    },
    {
      id: 'mm-2-opening',
      title: { zh: '开场与仪容', en: 'Opening & appearance' },
      items: [
        {
          id: 'mm-2-greeting',
          label: { zh: '问候与精神', en: 'Greeting and energy' },
          text: {
            zh: '以问候开场，精神饱满，队形整齐。',
            en: 'Opens with a greeting, full of energy, line-up in order.',
          },
          guide: {
            zh: '5=有感染力；3=照做；1=松散；0=没有。',
            en: '5 = inspiring; 3 = done by routine; 1 = slack; 0 = none.',
          },
          scale: '0-5',
          weight: 1,
          evidence: 'observe',
          seed: false,
        },
        {
          id: 'mm-2-grooming-check',
          label: { zh: '仪容互检', en: 'Grooming check' },
          text: {
            zh: '仪容着装当场互检，不合格当场纠正。',
            en: 'Grooming and dress are checked in pairs and corrected on the spot.',
          },
          guide: {
            zh: '有互检且纠正=是，只目测=部分。',
            en: 'Checked and corrected = yes, glance only = partly.',
          },
          scale: 'yes-partly-no',
          weight: 1,
          evidence: 'observe',
          seed: false,
        },
      ],
    },
    {
      id: 'mm-3-review-target',
      title: { zh: '成果与目标', en: 'Results & targets' },
      items: [
        {
          id: 'mm-3-yesterday',
          label: { zh: '昨日成果', en: "Yesterday's results" },
          text: {
            zh: '对照看板回顾昨日来店、留档、试车、订车、交车，并与目标比较。',
            en: "Yesterday's traffic, capture, test drives, orders and deliveries are reviewed on the board against target.",
          },
          guide: {
            zh: '5 个数字都报且比较=是，3–4 个=部分。',
            en: 'All five figures with comparison = yes, three or four = partly.',
          },
          scale: 'yes-partly-no',
          weight: 3,
          evidence: 'observe',
          seed: false,
        },
        {
          id: 'mm-3-month-progress',
          label: { zh: '本月进度', en: 'Month to date' },
          text: {
            zh: '说明本月达成率、剩余天数和今日应完成数。',
            en: "Month-to-date achievement, days left and today's required number are stated.",
          },
          guide: {
            zh: '3 项=是，1–2 项=部分。',
            en: 'All three points = yes, one or two = partly.',
          },
          scale: 'yes-partly-no',
          weight: 2,
          evidence: 'observe',
          seed: false,
        },
        {
          id: 'mm-3-praise',
          label: { zh: '具体表扬', en: 'Specific praise' },
          text: {
            zh: '具体表扬人和事，不在会上当众训斥。',
            en: 'Specific praise of people and deeds; no public scolding.',
          },
          guide: {
            zh: '有具体表扬且无训斥=是，笼统=部分，有训斥=否。',
            en: 'Specific and no scolding = yes, vague = partly, scolding = no.',
          },
          scale: 'yes-partly-no',
          weight: 1,
          evidence: 'observe',
          seed: false,
        },
      ],
    },
    {
      id: 'mm-4-today-plan',
      title: { zh: '今日行动', en: "Today's actions" },
      items: [
        {
          id: 'mm-4-individual-plan',
          label: { zh: '个人今日计划', en: 'Individual plans' },
          text: {
            zh: '每人报出今日预约、要促进的 H/A 客户和目标，有数字有姓名。',
            en: "Everyone states today's appointments, H/A customers to push and goal, with numbers and names.",
          },
          guide: {
            zh: '5=人人具体且主持人追问；3=多数具体；1=口号；0=没有。',
            en: '5 = everyone specific and challenged by the chair; 3 = mostly specific; 1 = slogans; 0 = none.',
          },
          scale: '0-5',
          weight: 3,
          evidence: 'observe',
          seed: false,
        },
        {
          id: 'mm-4-assignment',
          label: { zh: '责任分工', en: 'Assignments' },
          text: {
            zh: '值班、展厅 5S、试驾车、今日交车责任落实到人。',
            en: "Duty, showroom 5S, test cars and today's deliveries are assigned by name.",
          },
          guide: {
            zh: '4 项=是，2–3 项=部分。',
            en: 'All four = yes, two or three = partly.',
          },
          scale: 'yes-partly-no',
          weight: 2,
          evidence: 'observe',
          seed: false,
        },
        {
          id: 'mm-4-service-link',
          label: { zh: '服务配合', en: 'Link with service' },
          text: {
            zh: '通报今日需服务部门配合的交车、试车参观和来自服务的线索。',
            en: "Today's deliveries and workshop tours that need service support, and leads from service, are announced.",
          },
          guide: {
            zh: '有通报且有对接人=是，只有通报=部分；当日确无需配合事项=不适用。',
            en: 'Announced with contact person = yes, announced only = partly; N/A if nothing needs support today.',
          },
          scale: 'yes-partly-no',
          weight: 2,
          evidence: 'observe',
          seed: false,
        },
      ],
    },
    {
      id: 'mm-5-training-info',
      title: { zh: '信息与演练', en: 'Information & practice' },
      items: [
        {
          id: 'mm-5-info',
          label: { zh: '信息宣导', en: 'Information' },
          text: {
            zh: '宣导库存、价格政策、活动与竞品信息，简短且经复述确认。',
            en: 'Stock, price policy, campaign and competitor news are given briefly and confirmed by a repeat-back.',
          },
          guide: {
            zh: '有宣导且抽 1 人复述正确=是，只宣导=部分。',
            en: 'Told and one person repeats it right = yes, told only = partly.',
          },
          scale: 'yes-partly-no',
          weight: 2,
          evidence: 'observe',
          seed: false,
        },
        {
          id: 'mm-5-role-play',
          label: { zh: '话术演练', en: 'Role play' },
          text: {
            zh: '安排一次话术或情景演练（3–5 分钟）并当场点评。',
            en: 'A script or situation is practised for 3–5 minutes and commented on.',
          },
          guide: {
            zh: '5=演练、点评、再练；3=有演练无点评；0=没有。',
            en: '5 = practice, comment, second try; 3 = practice without comment; 0 = none.',
          },
          scale: '0-5',
          weight: 2,
          evidence: 'observe',
          seed: false,
        },
      ],
    },
    {
      id: 'mm-6-close',
      title: { zh: '收尾与记录', en: 'Close & record' },
      items: [
        {
          id: 'mm-6-motivating-end',
          label: { zh: '鼓舞收尾', en: 'Motivating close' },
          text: {
            zh: '以鼓舞士气的方式收尾，今日重点再确认一次。',
            en: "Ends on a motivating note with today's focus repeated.",
          },
          guide: {
            zh: '两者都有=是，只其一=部分。',
            en: 'Both = yes, one = partly.',
          },
          scale: 'yes-partly-no',
          weight: 1,
          evidence: 'observe',
          seed: false,
        },
        {
          id: 'mm-6-minutes',
          label: { zh: '会议记录', en: 'Minutes' },
          text: {
            zh: '有会议记录：出席、要点、责任人、期限，并检查上次事项。',
            en: 'Minutes show attendance, points, person responsible and deadline, and the last items are checked.',
          },
          guide: {
            zh: '看近 5 次；5 次齐=是，3–4 次=部分。',
            en: 'See the last five; five complete = yes, three or four = partly.',
          },
          scale: 'yes-partly-no',
          weight: 2,
          evidence: 'document',
          seed: false,
        },
      ],
    },
  ],
};
