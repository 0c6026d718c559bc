import { ROUTES } from './paths.ts';
import { route, routeAt } from './route.ts';
import type { Screen } from './screen.tsx';
import { AuditScreen, Frame, FurtherPage, MeetingScreen, TodayScreen, WelcomeScreen } from './screens.ts';

/** Where a page stands without the frame: the first run, and what has the whole screen, an audit or a running meeting. */
export const UNFRAMED = [
  route(ROUTES.welcome, WelcomeScreen),
  route(ROUTES.audit, AuditScreen),
  route(ROUTES.meeting, MeetingScreen),
];

// One that cannot be had now is asked for again, and told of, when somebody goes there.
const preload = (screen: Pick<Screen<object>, 'preload'> | undefined): Promise<unknown> =>
  screen?.preload().catch(() => undefined) ?? Promise.resolve();

async function preloadFurther(path: string): Promise<void> {
  const [{ FURTHER }] = await Promise.all([import('./furtherRoutes.ts'), preload(FurtherPage)]);
  await preload(routeAt(FURTHER, path)?.screen);
}

/** Begins to load what an address will show. */
export function preloadFor(path: string): void {
  const unframed = routeAt(UNFRAMED, path);
  void preload(unframed?.screen ?? Frame);
  if (unframed) return;
  if (path === ROUTES.today) void preload(TodayScreen);
  else void preloadFurther(path).catch(() => undefined);
}

/** Brings what is likely next, one after the other, for a browser that keeps nothing by itself. */
export async function preloadScreens(): Promise<void> {
  const { FURTHER } = await import('./furtherRoutes.ts');
  for (const screen of [Frame, TodayScreen, FurtherPage]) await preload(screen);
  for (const { screen } of [...FURTHER, ...UNFRAMED]) await preload(screen);
}
