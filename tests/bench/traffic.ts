import type { CDPSession } from 'playwright-core';

/** Bytes as they went over the wire, with headers. */
export type Traffic = { readonly requests: number; readonly up: number; readonly down: number };

type Sent = { readonly headers: Readonly<Record<string, string>> };

const headerBytes = (headers: Readonly<Record<string, string>>): number =>
  Object.entries(headers).reduce((sum, [name, value]) => sum + name.length + value.length + 4, 0);

function bodyBytes(headers: Readonly<Record<string, string>>): number {
  const [, length = '0'] = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-length') ?? [];
  return Number(length);
}

/** Counts a page's requests while `work` runs. */
export async function trafficOf(cdp: CDPSession, work: () => Promise<unknown>): Promise<Traffic> {
  let requests = 0;
  let up = 0;
  let down = 0;
  const sent = ({ headers }: Sent): void => {
    requests += 1;
    up += headerBytes(headers) + bodyBytes(headers);
  };
  const finished = ({ encodedDataLength }: { encodedDataLength: number }): void => {
    down += encodedDataLength;
  };
  cdp.on('Network.requestWillBeSentExtraInfo', sent);
  cdp.on('Network.loadingFinished', finished);
  await work();
  cdp.off('Network.requestWillBeSentExtraInfo', sent);
  cdp.off('Network.loadingFinished', finished);
  return { requests, up, down };
}

/** A mobile network far away: 80 ms there and back, 5 Mbit/s each way. Null: none, as on one machine. */
export const FAR = { latency: 80, bitsPerSecond: 5_000_000 } as const;

export async function setNetwork(cdp: CDPSession, network: typeof FAR | null): Promise<void> {
  const bytesPerSecond = network ? network.bitsPerSecond / 8 : -1;
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: network?.latency ?? 0,
    uploadThroughput: bytesPerSecond,
    downloadThroughput: bytesPerSecond,
  });
}
