import { Suspense, useEffect } from 'react';
import { paths, ROUTES } from './paths.ts';
import { routeAt } from './route.ts';
import { UNFRAMED } from './routeTable.ts';
import { Frame, FurtherPage, TodayScreen } from './screens.ts';
import { useTablet } from './TabletContext.tsx';
import { usePlace } from './usePlace.ts';

/** Before somebody has said who holds the tablet there is only the welcome page, and none of it afterwards. */
export function Routes() {
  const [place] = usePlace();
  // The author is set by the first run, which then goes to the home screen: read anew at every place.
  const { author } = useTablet();
  const isWelcome = place === ROUTES.welcome;
  if (author === '' && !isWelcome) return <Redirect to={paths.welcome()} />;
  if (author !== '' && isWelcome) return <Redirect to={paths.today()} />;
  const whole = routeAt(UNFRAMED, place);
  return (
    <Suspense fallback={null}>
      {whole ? <whole.screen key={place} {...whole.params} /> : <Framed place={place} />}
    </Suspense>
  );
}

function Framed({ place }: { readonly place: string }) {
  return (
    <Frame>
      {/* A page for another record begins anew, without a moment of the one before. */}
      <Suspense key={place} fallback={null}>
        {place === ROUTES.today ? <TodayScreen /> : <FurtherPage place={place} />}
      </Suspense>
    </Frame>
  );
}

function Redirect({ to }: { readonly to: string }) {
  const [, go] = usePlace();
  useEffect(() => go(to, { replace: true }), [to, go]);
  return null;
}
