import { type Context, Hono } from 'hono';
import { createDispatch, type Env, ROUTES_BY_PATH } from './dispatch.ts';
import { failureOf } from './http/failure.ts';
import { nonceOf } from './http/guard.ts';
import { isSecure } from './http/origin.ts';
import { problemResponse, refuse } from './http/refusal.ts';
import type { Handlers } from './http/route.ts';
import { addSecurityHeaders } from './http/securityHeaders.ts';
import { errorPlace } from './log.ts';
import type { Parts } from './parts.ts';
import { bundlesRoutes } from './routes/bundles.ts';
import { changesRoutes } from './routes/changes.ts';
import { devicesRoutes } from './routes/devices.ts';
import { documentRoutes } from './routes/documents.ts';
import { exportRoutes } from './routes/exports.ts';
import { figuresRoutes } from './routes/figures.ts';
import { haveRoutes } from './routes/have.ts';
import { healthRoutes } from './routes/health.ts';
import { membersRoutes } from './routes/members.ts';
import { metricsRoutes } from './routes/metrics.ts';
import { photosRoutes } from './routes/photos.ts';
import { privacyRoutes } from './routes/privacy.ts';
import { pullRoutes } from './routes/pull.ts';
import { receiptsRoutes } from './routes/receipts.ts';
import { webhooksRoutes } from './routes/webhooks.ts';
import { staticFiles } from './staticFiles.ts';

const handlersOf = (parts: Parts): Handlers => ({
  ...changesRoutes(parts),
  ...pullRoutes(parts),
  ...haveRoutes(parts),
  ...photosRoutes(parts),
  ...receiptsRoutes(parts),
  ...bundlesRoutes(parts),
  ...exportRoutes(parts),
  ...webhooksRoutes(parts),
  ...devicesRoutes(parts),
  ...membersRoutes(parts),
  ...figuresRoutes(parts),
  ...privacyRoutes(parts),
  ...documentRoutes(),
  ...healthRoutes(parts),
  ...metricsRoutes(parts),
});

/** The app's files are asked for by the dozen: only what went wrong with them is worth a line. */
function noteRequest({ log, metrics }: Parts, c: Context<Env>, ms: number): void {
  const { status } = c.res;
  metrics.answered({ route: c.var.route, method: c.req.method, status, seconds: ms / 1000 });
  if (c.var.route === undefined && status < 400) return;
  log({ level: status < 500 ? 'info' : 'error', event: 'request', route: c.var.route, status, ms: Math.round(ms) });
}

function appFiles({ config }: Parts) {
  const serve = staticFiles(config.distDir);
  return async (c: Context<Env>): Promise<Response> => {
    const { method, path, raw } = c.req;
    const isRead = method === 'GET' || method === 'HEAD';
    const file = isRead ? await serve(raw, path) : undefined;
    return file ?? problemResponse(refuse('not-found'), nonceOf(raw.headers));
  };
}

/** The endpoint as a function from request to response; listens to nothing by itself. */
export function createApp(parts: Parts): Hono<Env> {
  const app = new Hono<Env>();
  const dispatch = createDispatch(parts, handlersOf(parts));

  app.use(async (c, next) => {
    const begun = performance.now();
    await next();
    addSecurityHeaders(c.res.headers, isSecure(parts.config));
    noteRequest(parts, c, performance.now() - begun);
  });
  for (const [path, ids] of ROUTES_BY_PATH) app.all(path, (c) => dispatch(c, ids));
  app.notFound(appFiles(parts));
  app.onError((error, c) => {
    const failure = failureOf(error);
    const line = { event: 'failed', route: c.var.route, code: failure.refused, error: errorPlace(error) } as const;
    parts.log({ level: 'error', ...line });
    return problemResponse(failure, nonceOf(c.req.raw.headers));
  });
  return app;
}
