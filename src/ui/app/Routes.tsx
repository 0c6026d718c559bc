import { Suspense } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { TodayScreen } from '../screens/Today/TodayScreen.tsx';
import { Frame } from './Frame.tsx';
import { MissingPage } from './MissingPage.tsx';
import { paths, ROUTES } from './paths.ts';
import {
  AuditScreen,
  DealerFormScreen,
  DealerScreen,
  DealersScreen,
  ProgrammeFormScreen,
  ProgrammeScreen,
  SettingsScreen,
  StartAuditScreen,
  SyncScreen,
  VisitScreen,
  WelcomeScreen,
} from './screens.ts';
import { useTablet } from './TabletContext.tsx';

/** Before somebody has said who holds the tablet there is only the welcome page. An audit has the whole screen. */
export function Routes() {
  const { author } = useTablet();
  // The author is set by the first run, which then goes to the home screen: asked again at every place.
  useLocation();
  if (!author) return <FirstRun />;
  return (
    <Suspense fallback={null}>
      <Switch>
        <Route path={ROUTES.audit}>{(params) => <AuditScreen key={params.auditId} auditId={params.auditId} />}</Route>
        <Route path={ROUTES.welcome}>
          <Redirect to={paths.today()} replace />
        </Route>
        <Route>
          <Frame>
            <Suspense fallback={null}>
              <FramedRoutes />
            </Suspense>
          </Frame>
        </Route>
      </Switch>
    </Suspense>
  );
}

function FirstRun() {
  return (
    <Suspense fallback={null}>
      <Switch>
        <Route path={ROUTES.welcome}>
          <WelcomeScreen />
        </Route>
        <Route>
          <Redirect to={paths.welcome()} replace />
        </Route>
      </Switch>
    </Suspense>
  );
}

function FramedRoutes() {
  return (
    <Switch>
      <Route path={ROUTES.today}>
        <TodayScreen />
      </Route>
      <Route path={ROUTES.dealers}>
        <DealersScreen />
      </Route>
      <Route path={ROUTES.newDealer}>
        <DealerFormScreen />
      </Route>
      <Route path={ROUTES.dealer}>{({ dealerId }) => <DealerScreen dealerId={dealerId} />}</Route>
      <Route path={ROUTES.editDealer}>{({ dealerId }) => <DealerFormScreen dealerId={dealerId} />}</Route>
      <Route path={ROUTES.newProgramme}>{({ dealerId }) => <ProgrammeFormScreen dealerId={dealerId} />}</Route>
      <Route path={ROUTES.programme}>{({ programmeId }) => <ProgrammeScreen programmeId={programmeId} />}</Route>
      <Route path={ROUTES.editProgramme}>
        {({ programmeId }) => <ProgrammeFormScreen programmeId={programmeId} />}
      </Route>
      <Route path={ROUTES.visit}>{({ visitId }) => <VisitScreen visitId={visitId} />}</Route>
      <Route path={ROUTES.startAudit}>{(params) => <StartAuditScreen {...params} />}</Route>
      <Route path={ROUTES.sync}>
        <SyncScreen />
      </Route>
      <Route path={ROUTES.settings}>
        <SettingsScreen />
      </Route>
      <Route>
        <MissingPage />
      </Route>
    </Switch>
  );
}
