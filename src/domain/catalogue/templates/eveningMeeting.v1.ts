import type { Template } from '../types.ts';

export const EVENING_MEETING_V1: Template = {
  id: 'tpl-evening-meeting',
  kind: 'evening-meeting',
  version: 1,
  title: { zh: '夕会检核表', en: 'Evening-meeting checklist' },
  sections: [
    {
      id: 'em-1-preparation',
      title: { zh: '会前准备', en: 'Preparation' },
      items: [
        {
          id: 'em-1-on-time',
          label: { zh: '准时召开', en: 'Held on time' },
          text: {
            zh: '按规定时间召开，在岗人员到齐；接待客户者会后补报。',
            en: 'Held at the set time with all on duty; those with customers report afterwards.',
          },
          guide: {
            zh: '准时且有补报安排=是，迟 ≤10 分钟或无补报安排=部分，更迟=否。',
            en: 'On time with a catch-up rule = yes, up to ten minutes late or no catch-up = partly, later = no.',
          },
          scale: 'yes-partly-no',
          weight: 2,
          evidence: 'observe',
          seed: false,
        },
        {
          id: 'em-1-reports-in',
          label: { zh: '表卡带到', en: 'Forms brought' },
          text: {
            zh: '会前日报表、客户状况变动表、客户资料卡已填好带到会上。',
            en: 'Daily report, status change sheet and customer cards are filled in beforehand and brought to the meeting.',
          },
          guide: {
            zh: '清点；人人三样=是，1 人缺=部分，2 人及以上缺=否。',
            en: 'Count; everyone has all three = yes, one person short = partly, two or more = no.',
          },
          scale: 'yes-partly-no',
          weight: 3,
          evidence: 'document',
          seed: false,
        },
        {
          id: 'em-1-agenda',
          label: { zh: '议程与时长', en: 'Agenda and length' },
          text: {
            zh: '有固定议程，时长受控。',
            en: 'A fixed agenda is followed and the length is kept under control.',
          },
          guide: {
            zh: '计时；按议程且 ≤30 分钟=是，31–45 分钟=部分，超过 45 分钟或无议程=否。本店书面规定较短的，以规定为准。',
            en: 'Time it; agenda kept and up to 30 min = yes, 31–45 = partly, over 45 or no agenda = no. A shorter length set in writing by the dealer takes precedence.',
          },
          scale: 'yes-partly-no',
          weight: 1,
          evidence: 'observe',
          seed: false,
        },
      ],
    },
    {
      id: 'em-2-day-result',
      title: { zh: '当日实绩', en: "Day's result" },
      items: [
        {
          id: 'em-2-board-update',
          label: { zh: '更新看板', en: 'Board updated' },
          text: {
            zh: '当场更新看板：来店、留档、试车、订车、交车、战败。',
            en: 'The board is updated on the spot: traffic, capture, test drives, orders, deliveries, losses.',
          },
          guide: {
            zh: '6 项全更新=是，4–5 项=部分。',
            en: 'All six = yes, four or five = partly.',
          },
          scale: 'yes-partly-no',
          weight: 3,
          evidence: 'photo',
          seed: false,
        },
        {
          id: 'em-2-gap',
          label: { zh: '承诺对实绩', en: 'Promise against result' },
          text: {
            zh: '逐人对照早上承诺与实绩，说明差距原因。',
            en: "Each person's morning promise is compared with the result and the gap explained.",
          },
          guide: {
            zh: '人人对照=是，只对照总数=部分。',
            en: 'Every person compared = yes, totals only = partly.',
          },
          scale: 'yes-partly-no',
          weight: 2,
          evidence: 'observe',
          seed: false,
        },
        {
          id: 'em-2-data-match',
          label: { zh: '三表对数', en: 'Three forms agree' },
          text: {
            zh: '当日来店登记、试车表与日报表数字一致。',
            en: "The day's figures in visitor register, test-drive forms and daily reports agree.",
          },
          guide: {
            zh: '三表对数；一致=是，差 1 笔=部分。',
            en: 'Reconcile the three; equal = yes, off by one = partly.',
          },
          scale: 'yes-partly-no',
          weight: 2,
          evidence: 'document',
          seed: false,
        },
      ],
    },
    {
      id: 'em-3-customer-review',
      title: { zh: '客户检讨', en: 'Customer review' },
      items: [
        {
          id: 'em-3-h-a-review',
          label: { zh: 'H/A 客户检讨', en: 'H/A customer review' },
          text: {
            zh: '逐一检讨 H/A 级客户：现状、障碍、下一步、由谁、何时。',
            en: 'H/A customers are reviewed one by one: status, obstacle, next step, who, when.',
          },
          guide: {
            zh: '5=逐户且有对策；3=只谈重点户；1=泛谈；0=没有。',
            en: '5 = one by one with a measure each; 3 = key customers only; 1 = general talk; 0 = none.',
          },
          scale: '0-5',
          weight: 3,
          evidence: 'observe',
          seed: false,
        },
        {
          id: 'em-3-regrade',
          label: { zh: '判级与升降级', en: 'Grading and regrading' },
          text: {
            zh: '当日新客户判级、在追客户升降级当场确认。',
            en: "The day's new customers are graded, and up- and downgrades of open customers are confirmed on the spot.",
          },
          guide: {
            zh: '经理确认并记录=是，只口头=部分。',
            en: 'Confirmed and recorded = yes, oral only = partly.',
          },
          scale: 'yes-partly-no',
          weight: 2,
          evidence: 'observe',
          seed: false,
        },
        {
          id: 'em-3-lost-case',
          label: { zh: '战败个案分析', en: 'Lost-case analysis' },
          text: {
            zh: '战败、失控个案分析原因并提炼可用经验。',
            en: 'Lost and out-of-contact cases are analysed for the cause and a usable lesson is drawn.',
          },
          guide: {
            zh: '有原因有经验=是，只有原因=部分；当日无战败、失控=不适用。',
            en: 'Cause and lesson = yes, cause only = partly; no such case today = N/A.',
          },
          scale: 'yes-partly-no',
          weight: 2,
          evidence: 'observe',
          seed: false,
        },
        {
          id: 'em-3-coaching',
          label: { zh: '提问辅导', en: 'Coaching by questions' },
          text: {
            zh: '主持人以提问辅导为主，给出可执行的建议。',
            en: 'The chair coaches mainly by questions and gives advice that can be acted on.',
          },
          guide: {
            zh: '5=以问带教；3=直接指示；1=只听汇报或批评；0=没有。',
            en: '5 = coaching by questions; 3 = direct instructions; 1 = only listens or criticises; 0 = none.',
          },
          scale: '0-5',
          weight: 2,
          evidence: 'observe',
          seed: false,
        },
      ],
    },
    {
      id: 'em-4-problem-support',
      title: { zh: '问题与支援', en: 'Problems & support' },
      items: [
        {
          id: 'em-4-complaints',
          label: { zh: '抱怨与支援', en: 'Complaints and support' },
          text: {
            zh: '客户抱怨和需要支援的事项逐条定责任人和期限。',
            en: 'Each complaint and support request gets a person responsible and a deadline.',
          },
          guide: {
            zh: '逐条=是，部分有=部分；当日无=不适用。',
            en: 'Each = yes, some = partly; none today = N/A.',
          },
          scale: 'yes-partly-no',
          weight: 2,
          evidence: 'observe',
          seed: false,
        },
        {
          id: 'em-4-service-feedback',
          label: { zh: '与服务交换信息', en: 'Exchange with service' },
          text: {
            zh: '与服务部门交换当日信息（线索、交车问题、回访反馈）。',
            en: "The day's information is exchanged with service (leads, delivery problems, call feedback).",
          },
          guide: {
            zh: '有记录=是，口头=部分。',
            en: 'Recorded = yes, oral = partly.',
          },
          scale: 'yes-partly-no',
          weight: 1,
          evidence: 'document',
          seed: false,
        },
      ],
    },
    {
      id: 'em-5-tomorrow',
      title: { zh: '明日计划与收尾', en: 'Tomorrow & close' },
      items: [
        {
          id: 'em-5-tomorrow-plan',
          label: { zh: '明日计划', en: "Tomorrow's plan" },
          text: {
            zh: '明日预约、拜访、交车准备写入日报表并经经理确认。',
            en: "Tomorrow's appointments, visits and delivery preparation are in the daily report and confirmed by the manager.",
          },
          guide: {
            zh: '抽 3 人；3 人=是，1–2 人=部分。',
            en: 'Check three people; three = yes, one or two = partly.',
          },
          scale: 'yes-partly-no',
          weight: 3,
          evidence: 'document',
          seed: false,
        },
        {
          id: 'em-5-manager-sign',
          label: { zh: '经理批示签名', en: "Manager's signature" },
          text: {
            zh: '经理当场在表卡上批示签名。',
            en: 'The manager writes comments and signs on the sheets and cards at the meeting.',
          },
          guide: {
            zh: '全部=是，多数=部分。',
            en: 'All signed with comment = yes, most = partly.',
          },
          scale: 'yes-partly-no',
          weight: 2,
          evidence: 'document',
          seed: false,
        },
        {
          id: 'em-5-close-minutes',
          label: { zh: '收尾与记录', en: 'Close and minutes' },
          text: {
            zh: '肯定当日努力后结束，会议记录完整。',
            en: "Closes with recognition of the day's effort; minutes are complete.",
          },
          guide: {
            zh: '两者都有=是，只其一=部分。',
            en: 'Both = yes, one = partly.',
          },
          scale: 'yes-partly-no',
          weight: 1,
          evidence: 'document',
          seed: false,
        },
      ],
    },
  ],
};
