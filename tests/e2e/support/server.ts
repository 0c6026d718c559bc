import { newCode, newDataDir, type RunningEndpoint, removeDataDir, startEndpoint } from '../../support/endpoint.ts';

export type Server = {
  readonly origin: string;
  readonly dataDir: string;
  /** The enrolment code that it printed when it started, then codes printed on demand. */
  readonly code: () => Promise<string>;
  /** Ends the process: every connection is cut and new ones are refused, as where there is no network. */
  readonly stop: () => Promise<void>;
  /** Starts it again, on the same port and data. */
  readonly start: () => Promise<void>;
  /** Stops it for good and removes its data. */
  readonly discard: () => Promise<void>;
};

export type ServerOptions = {
  /** Where the built app lies; `dist` when left out. */
  readonly distDir?: string;
};

/** The real endpoint with the built app, in a process of its own, that keeps its port when it is stopped. */
export async function startServer({ distDir }: ServerOptions = {}): Promise<Server> {
  const dataDir = newDataDir();
  const env = distDir ?? process.env.E2E_DIST;
  const launch = (port: string): Promise<RunningEndpoint> =>
    startEndpoint({ dataDir, env: { PORT: port, ...(env && { DIST_DIR: env }) } });
  let running: RunningEndpoint | undefined = await launch('0');
  let printed = running.code;
  const origin = running.url;

  async function stop(): Promise<void> {
    await running?.kill();
    running = undefined;
  }

  return {
    origin,
    dataDir,
    stop,
    code: async () => {
      const code = printed || (await newCode(dataDir));
      printed = '';
      return code;
    },
    start: async () => {
      if (running) return;
      running = await launch(new URL(origin).port);
      // A start without any device prints a new code, and the one before is void.
      printed = running.code;
    },
    discard: async () => {
      await stop();
      removeDataDir(dataDir);
    },
  };
}
