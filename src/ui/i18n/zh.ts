import { actions } from './zh/actions.ts';
import { audit } from './zh/audit.ts';
import { board } from './zh/board.ts';
import { common } from './zh/common.ts';
import { customerCode } from './zh/customerCode.ts';
import { dealers } from './zh/dealers.ts';
import { demo } from './zh/demo.ts';
import { evaluation } from './zh/evaluation.ts';
import { fields } from './zh/fields.ts';
import { figures } from './zh/figures.ts';
import { ladder } from './zh/ladder.ts';
import { meetings } from './zh/meetings.ts';
import { notices } from './zh/notices.ts';
import { people } from './zh/people.ts';
import { preparation } from './zh/preparation.ts';
import { report } from './zh/report.ts';
import { sampling } from './zh/sampling.ts';
import { schedule } from './zh/schedule.ts';
import { settings } from './zh/settings.ts';
import { setup } from './zh/setup.ts';
import { staff } from './zh/staff.ts';
import { sync } from './zh/sync.ts';
import { synergy } from './zh/synergy.ts';

/** Every key there is. The app loads areas one by one (areas.ts); only types and tests look at the whole. */
export const zh = {
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
} as const;
