import { FURTHER } from './furtherRoutes.ts';
import { MissingPage } from './MissingPage.tsx';
import { routeAt } from './route.ts';

/** The page of an address that is neither the home screen nor one without the frame. */
export function FurtherPage({ place }: { readonly place: string }) {
  const found = routeAt(FURTHER, place);
  return found ? <found.screen {...found.params} /> : <MissingPage />;
}
