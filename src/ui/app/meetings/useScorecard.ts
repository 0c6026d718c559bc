import { templateEntry } from '../../../domain/catalogue/templateIndex.ts';
import type { Meeting } from '../../../domain/meetings/meeting.ts';
import type { Visit } from '../../../domain/records.ts';
import { auditsOfVisit } from '../../../store/audits.ts';
import { visitsOf } from '../../../store/records.ts';
import type { Tablet } from '../../../store/tablet.ts';
import type { AuditHeader } from '../auditHeader.ts';
import { beginAudit } from '../beginAudit.ts';
import { paths } from '../paths.ts';
import { useTablet } from '../TabletContext.tsx';
import { useLive } from '../useLive.ts';
import { usePlace } from '../usePlace.ts';

/** Checklist with which a meeting of a kind is scored. */
const templateOf = (agenda: Meeting['agenda']): string => `tpl-${agenda}`;

type Found = { readonly visit: Visit | undefined; readonly audit: AuditHeader | undefined };

/** The visit opened last, and its newest checklist of this kind of meeting. */
async function find(tablet: Tablet, { programmeId, agenda }: Meeting): Promise<Found> {
  const visit = (await visitsOf(tablet, programmeId)).at(-1);
  const audits = visit ? await auditsOfVisit(tablet, visit.id) : [];
  return { visit, audit: audits.findLast(({ templateId }) => templateId === templateOf(agenda)) };
}

export type Scorecard = Found & {
  /** Starts the checklist of the current visit, or opens it. */
  readonly open: () => Promise<void>;
};

/** The observer's scorecard of a meeting; undefined until it is known. */
export function useScorecard(meeting: Meeting): Scorecard | undefined {
  const tablet = useTablet();
  const [, navigate] = usePlace();
  const found = useLive((store) => find(store, meeting), [meeting.programmeId, meeting.agenda]);
  if (!found) return undefined;
  const { visit, audit } = found;
  return {
    ...found,
    open: async () => {
      if (audit) return navigate(paths.audit(audit.id));
      const entry = templateEntry(templateOf(meeting.agenda));
      if (visit && entry) navigate(paths.audit(await beginAudit(tablet, visit, { entry, sections: null })));
    },
  };
}
