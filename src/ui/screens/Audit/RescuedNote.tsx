import { useSession } from '../../app/session.ts';
import { useT } from '../../i18n/useT.ts';
import { Banner } from '../../kit/Banner.tsx';

/** After the browser lost its database and the page was loaded anew: nothing was lost, and that is said. */
export function RescuedNote() {
  const { t } = useT();
  const count = useSession(({ rescuedEdits }) => rescuedEdits);
  if (count === 0) return null;
  return (
    <Banner
      tone="info"
      title={t('audit.rescued.title')}
      safe={t('audit.rescued.safe', { count })}
      onDismiss={() => useSession.setState({ rescuedEdits: 0 })}
    />
  );
}
