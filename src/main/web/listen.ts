/** Listens on 127.0.0.1: at the port asked for when it is free, else at any. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** @returns the port. */
export async function listenOn(server: Server, wanted: number): Promise<number> {
  try {
    return await tryPort(server, wanted);
  } catch (error) {
    if (wanted === 0) throw error;
    return tryPort(server, 0);
  }
}

function tryPort(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
