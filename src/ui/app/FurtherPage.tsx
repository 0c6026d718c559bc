import { UnsettledNotice } from './conflicts/UnsettledNotice.tsx';
import { FURTHER } from './furtherRoutes.ts';
import { MissingPage } from './MissingPage.tsx';
import { routeAt } from './route.ts';

/** The page of an address that is neither the home screen nor one without the frame. */
export function FurtherPage({ place }: { readonly place: string }) {
  const found = routeAt(FURTHER, place);
  if (!found) return <MissingPage />;
  return (
    <>
      <UnsettledNotice place={place} />
      <found.screen {...found.params} />
    </>
  );
}
