import type { Dealer, Programme } from '../../../domain/records.ts';
import { type ProgrammeInput, saveProgramme } from '../../../store/recordEdits.ts';
import { dealerById, programmeById } from '../../../store/records.ts';
import type { Tablet } from '../../../store/tablet.ts';
import { ProgrammeForm } from '../../app/forms/ProgrammeForm.tsx';
import { localDay } from '../../app/localDay.ts';
import { MissingPage } from '../../app/MissingPage.tsx';
import { paths } from '../../app/paths.ts';
import { RemoveRecord } from '../../app/RemoveRecord.tsx';
import { useTablet } from '../../app/TabletContext.tsx';
import { useLive } from '../../app/useLive.ts';
import { usePageTitle } from '../../app/usePageTitle.ts';
import { usePlace } from '../../app/usePlace.ts';
import { useProfile } from '../../app/useProfile.ts';
import { useT } from '../../i18n/useT.ts';
import { PageHeader } from '../../kit/PageHeader.tsx';

type ProgrammeFormScreenProps = { readonly dealerId?: string | undefined; readonly programmeId?: string | undefined };
type Found = { readonly dealer: Dealer; readonly programme: Programme | undefined };

async function find(tablet: Tablet, { dealerId, programmeId }: ProgrammeFormScreenProps): Promise<Found | null> {
  const programme = programmeId ? await programmeById(tablet, programmeId) : undefined;
  const dealer = await dealerById(tablet, programme?.dealerId ?? dealerId ?? '');
  return dealer && (programme || !programmeId) ? { dealer, programme } : null;
}

/** Starts a programme at a dealer, or edits the one given. */
export function ProgrammeFormScreen({ dealerId, programmeId }: ProgrammeFormScreenProps) {
  const { t } = useT();
  const tablet = useTablet();
  const [, navigate] = usePlace();
  const profile = useProfile();
  const found = useLive(() => find(tablet, { dealerId, programmeId }), [dealerId, programmeId]);
  const title = t(programmeId ? 'programme.editTitle' : 'programme.newTitle');
  usePageTitle(title);
  if (found === undefined || profile === undefined) return null;
  if (!found) return <MissingPage record />;
  const { dealer, programme } = found;
  const backHref = programme ? paths.programme(programme.id) : paths.dealer(dealer.id);
  const known: ProgrammeInput = programme ?? {
    startOn: localDay(),
    consultant: profile?.role === 'bec-consultant' ? profile.name : '',
    fieldRep: profile?.role === 'field-rep' ? profile.name : '',
    note: '',
  };
  const { startOn, consultant, fieldRep, note } = known;

  async function save(input: ProgrammeInput): Promise<void> {
    const owned = { dealerId: dealer.id, ...(programme && { id: programme.id }) };
    navigate(paths.programme(await saveProgramme(tablet, input, owned)), { replace: true });
  }

  return (
    <>
      <PageHeader eyebrow={dealer.name} title={title} backHref={backHref} />
      <ProgrammeForm
        programme={{ startOn, consultant, fieldRep, note }}
        submit={t(programme ? 'common.save' : 'programme.start')}
        cancelHref={backHref}
        onSave={save}
      />
      {programme && (
        <RemoveRecord
          id={programme.id}
          title={t('programme.remove')}
          words={t('programme.removeWords')}
          done={t('programme.removed')}
          goTo={paths.dealer(dealer.id)}
        />
      )}
    </>
  );
}
