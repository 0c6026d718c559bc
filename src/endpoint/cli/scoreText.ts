import type { BundleAudit, BundleContent, ScoreText } from '../../domain/bundle/content.ts';
import type { VisitScoreText } from '../../domain/bundle/scores.ts';
import { SCORING_MODEL } from '../../domain/catalogue/scoringModel.ts';
import { tableText } from './table.ts';

const STATES = {
  frozen: '定 final',
  provisional: '暂估 provisional',
  pending: '未评 pending',
  waived: '免评 waived',
  failed: '不合格 failed',
  open: '进行中 open',
  sealed: '已完成 sealed',
  'needs-review': '需复核 needs review',
} as const;

const shown = (score: ScoreText | null): string => score?.shown ?? '—';

const titleOf = (moduleId: string): string => {
  const title = SCORING_MODEL.modules.find(({ id }) => id === moduleId)?.title;
  return title ? `${title.zh} ${title.en}` : moduleId;
};

function visitRows({ no, modules, score, weighted }: VisitScoreText): string[][] {
  return [
    [`访店 visit ${no}`, '', '', `${no === 1 ? '基线 baseline' : 'E'} ${shown(score)}`, `F ${shown(weighted)}`],
    ...modules.map((module) => ['', titleOf(module.moduleId), STATES[module.state], shown(module.score)]),
  ];
}

function auditRows(audit: BundleAudit): string[][] {
  const title = audit.templateTitle ? `${audit.templateTitle.zh} ${audit.templateTitle.en}` : audit.templateId;
  return [
    [
      `${title} v${audit.templateVersion}`,
      STATES[audit.state],
      shown(audit.score),
      `覆盖 coverage ${audit.coverage} %`,
    ],
    ...audit.sections.map((section) => [
      `  ${section.title.zh} ${section.title.en}`,
      `${section.answered}/${section.items}`,
      shown(section.score),
    ]),
  ];
}

/** The evaluation sheet and the checklists of a bundle, computed anew from its changes. */
export function scoreSheet({ dealer, programme, scores, audits }: BundleContent): string {
  const { total, attainment, final, visits } = scores;
  const sum = `综合总分 G ${total.shown}${final ? '' : ' (暂 so far)'}   达成率 attainment ${shown(attainment)} %`;
  return [
    `代理商考评统计表 Evaluation sheet: ${dealer.name}, ${programme.startOn}`,
    tableText(visits.flatMap(visitRows)),
    sum,
    '',
    '检核表 Checklists',
    tableText(audits.flatMap(auditRows)),
  ].join('\n');
}
