import { type DueChoice, dueDays } from '../../../domain/actions/dueDays.ts';
import { loadTemplate } from '../../../domain/catalogue/loadTemplate.ts';
import { TEMPLATE_INDEX } from '../../../domain/catalogue/templateIndex.ts';
import type { TemplateEntry } from '../../../domain/catalogue/types.ts';
import { STAFF_ROLES } from '../../../domain/fields/staffRoles.ts';
import type { Staff } from '../../../domain/staff.ts';
import type { Text2 } from '../../../domain/text.ts';
import { programmeDay } from '../../../store/actions.ts';
import { programmeById } from '../../../store/records.ts';
import { staffOfDealer } from '../../../store/staff.ts';
import type { Tablet } from '../../../store/tablet.ts';
import { localDay } from '../localDay.ts';

/** What the form of an action offers to choose from. */
export type ActionFormView = {
  /** Those who have most to decide first. */
  readonly staff: readonly Staff[];
  readonly dues: readonly { readonly choice: DueChoice; readonly day: string }[];
  /** The ten steps of the sales process. */
  readonly steps: readonly { readonly id: string; readonly title: Text2 }[];
};

const isProcess = ({ kind }: TemplateEntry): boolean => kind === 'sales-process';

/** Choices for an action of a programme; null when this tablet does not hold it. */
export async function actionFormView(tablet: Tablet, programmeId: string): Promise<ActionFormView | null> {
  const programme = await programmeById(tablet, programmeId);
  if (!programme) return null;
  const process = TEMPLATE_INDEX.find(isProcess);
  const [staff, day3, day5, template] = await Promise.all([
    staffOfDealer(tablet, programme.dealerId),
    programmeDay(tablet, programme, 3),
    programmeDay(tablet, programme, 5),
    process && loadTemplate(process.id, process.latestVersion),
  ]);
  const steps = template?.sections.map(({ id, title }) => ({ id, title })) ?? [];
  const byRole = [...staff].sort((a, b) => STAFF_ROLES.indexOf(a.role) - STAFF_ROLES.indexOf(b.role));
  return { staff: byRole, dues: dueDays({ today: localDay(), day3, day5 }), steps };
}
