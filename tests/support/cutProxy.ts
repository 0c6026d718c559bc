import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';

/** After how many bytes of which direction the connection breaks. `up` is from the tablet to the endpoint. */
export type Cut = { readonly direction: 'up' | 'down'; readonly at: number };

export type CutProxy = { readonly url: string; readonly close: () => void };

/** Passes on what comes from one side until the cut, and then breaks both sides. */
function pipeUntil(from: Socket, to: Socket, at: number): void {
  const cut = (): void => {
    from.destroy();
    to.destroy();
  };
  let left = at;
  from.on('data', (chunk) => {
    const bytes = chunk as Uint8Array;
    if (bytes.length < left) {
      left -= bytes.length;
      to.write(bytes);
      return;
    }
    // What lies before the cut does arrive.
    to.write(bytes.subarray(0, left), cut);
    left = 0;
  });
  from.on('error', cut);
  from.on('close', cut);
  if (at === 0) from.once('data', cut);
}

/** A wire that breaks at a byte. Every connection through it breaks at the same one. */
export function cutProxy(targetPort: number, { direction, at }: Cut): Promise<CutProxy> {
  const sockets = new Set<Socket>();
  const server = createServer((tablet) => {
    const endpoint = connect(targetPort, '127.0.0.1');
    for (const socket of [tablet, endpoint]) sockets.add(socket.setNoDelay());
    pipeUntil(tablet, endpoint, direction === 'up' ? at : Number.POSITIVE_INFINITY);
    pipeUntil(endpoint, tablet, direction === 'down' ? at : Number.POSITIVE_INFINITY);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      const close = (): void => {
        for (const socket of sockets) socket.destroy();
        server.close();
      };
      resolve({ url: `http://127.0.0.1:${port}`, close });
    });
  });
}
