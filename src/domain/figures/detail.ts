import type { Action } from '../actions/action.ts';
import { showFraction } from '../scoring/fraction.ts';
import { coverageOf, scoreOf } from '../scoring/templateScore.ts';
import type { AuditFigures, ProgrammeFigures } from './figuresWire.ts';
import { countedAudits, type FiledAudit } from './filedAudit.ts';
import type { FiledDealer, FiledProgramme } from './filedProgramme.ts';

type People = FiledDealer['people'];

function auditFigures(audit: FiledAudit, counts: boolean, people: People): AuditFigures {
  const { id, visitNo, template, auditor, startedAt, state, tally, answers } = audit;
  const score = scoreOf(tally);
  return {
    id,
    visitNo,
    templateId: template.id,
    templateVersion: template.version,
    auditor: people.get(auditor) ?? '',
    startedAt,
    state,
    score: score && showFraction(score, 1),
    coverage: coverageOf(tally),
    counts,
    answers: [...answers],
  };
}

const actionFigures = ({ id, title, ownerId, ownerName, dueOn, state }: Action, people: People) => ({
  id,
  title,
  owner: people.get(ownerId ?? '') ?? ownerName,
  dueOn,
  state,
});

/** A programme of one dealer down to the answers, for whoever goes from the table into it. */
export function programmeFigures(filed: FiledProgramme, people: People): ProgrammeFigures {
  const { programme, visits, audits, actions, scores } = filed;
  const counted = new Set(countedAudits(audits));
  return {
    id: programme.id,
    startOn: programme.startOn,
    consultant: programme.consultant,
    scores,
    visits: visits.map(({ no, openedOn }) => ({ no, openedOn })),
    audits: audits.map((audit) => auditFigures(audit, counted.has(audit), people)),
    actions: actions.map((action) => actionFigures(action, people)),
  };
}
