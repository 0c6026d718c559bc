import { saveDealer } from '../../../store/recordEdits.ts';
import { dealerById } from '../../../store/records.ts';
import { DealerForm } from '../../app/forms/DealerForm.tsx';
import { MissingPage } from '../../app/MissingPage.tsx';
import { paths } from '../../app/paths.ts';
import { RemoveRecord } from '../../app/RemoveRecord.tsx';
import { useTablet } from '../../app/TabletContext.tsx';
import { useLive } from '../../app/useLive.ts';
import { usePageTitle } from '../../app/usePageTitle.ts';
import { usePlace } from '../../app/usePlace.ts';
import { useT } from '../../i18n/useT.ts';
import { PageHeader } from '../../kit/PageHeader.tsx';

/** Adds a dealer, or edits the one given. */
export function DealerFormScreen({ dealerId }: { readonly dealerId?: string | undefined }) {
  const { t } = useT();
  const tablet = useTablet();
  const [, navigate] = usePlace();
  const found = useLive(async () => (dealerId ? ((await dealerById(tablet, dealerId)) ?? null) : null), [dealerId]);
  const title = t(dealerId ? 'dealer.editTitle' : 'dealer.newTitle');
  usePageTitle(title);
  if (found === undefined) return null;
  if (dealerId && !found) return <MissingPage record />;
  const backHref = dealerId ? paths.dealer(dealerId) : paths.dealers();
  return (
    <>
      <PageHeader title={title} backHref={backHref} />
      <DealerForm
        dealer={found ? { name: found.name, code: found.code, city: found.city, note: found.note } : undefined}
        cancelHref={backHref}
        onSave={async (input) => navigate(paths.dealer(await saveDealer(tablet, input, dealerId)), { replace: true })}
      />
      {found && (
        <RemoveRecord
          id={found.id}
          title={t('dealer.remove')}
          words={t('dealer.removeWords')}
          done={t('dealer.removed', { name: found.name })}
          goTo={paths.dealers()}
        />
      )}
    </>
  );
}
