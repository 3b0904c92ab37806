import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The baseline («floor») for an answer with nothing in it: a bare `node:http` server, in its own process. */
const server = createServer((req, res) => {
  req.resume();
  res.writeHead(204, { Allow: 'POST, OPTIONS' }).end();
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
// Exits with the process that measures it.
process.once('disconnect', () => process.exit(0));
