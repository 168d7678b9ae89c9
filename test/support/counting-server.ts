import { createServer } from 'node:http';

/** A server on this computer that only counts who comes. */
export interface CountingServer {
  /** `http://127.0.0.1:<port>`. */
  readonly origin: string;
  /** Connections so far, whether or not a request came over them. */
  readonly connections: () => number;
  readonly close: () => Promise<void>;
}

/** Starts one on a free port. It answers everything, from anywhere, with 200. */
export async function startCountingServer(): Promise<CountingServer> {
  let connections = 0;
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'text/plain' });
    response.end('here');
  });
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
