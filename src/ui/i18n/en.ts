import { actions } from './en/actions.ts';
import { audit } from './en/audit.ts';
import { board } from './en/board.ts';
import { common } from './en/common.ts';
import { customerCode } from './en/customerCode.ts';
import { dealers } from './en/dealers.ts';
import { demo } from './en/demo.ts';
import { evaluation } from './en/evaluation.ts';
import { fields } from './en/fields.ts';
import { figures } from './en/figures.ts';
import { ladder } from './en/ladder.ts';
import { meetings } from './en/meetings.ts';
import { notices } from './en/notices.ts';
import { people } from './en/people.ts';
import { preparation } from './en/preparation.ts';
import { report } from './en/report.ts';
import { sampling } from './en/sampling.ts';
import { schedule } from './en/schedule.ts';
import { settings } from './en/settings.ts';
import { setup } from './en/setup.ts';
import { staff } from './en/staff.ts';
import { sync } from './en/sync.ts';
import { synergy } from './en/synergy.ts';
import type { zh } from './zh.ts';

export const en: Record<keyof typeof zh, string> = {
  ...actions,
  ...audit,
  ...board,
  ...common,
  ...customerCode,
  ...dealers,
  ...demo,
  ...evaluation,
  ...fields,
  ...figures,
  ...meetings,
  ...ladder,
  ...notices,
  ...report,
  ...people,
  ...preparation,
  ...schedule,
  ...settings,
  ...setup,
  ...staff,
  ...sync,
  ...sampling,
  ...synergy,
};
