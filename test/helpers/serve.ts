import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.xml': 'application/xml; charset=utf-8',
};

/** Files named by their content are kept by the browser, as hosts allow. */
const headersOf = (file: string) => ({
  'content-type': types[extname(file)] ?? 'application/octet-stream',
  ...(/[\\/]_astro[\\/]/.test(file) && { 'cache-control': 'public, max-age=31536000, immutable' }),
});

/** Serves a folder as a static host would, on a free port of this machine. Close it in the end. */
export async function serve(folder: string): Promise<{ origin: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    readFile(file).then(
      (content) => response.writeHead(200, headersOf(file)).end(content),
      () =>
        readFile(join(folder, '404.html')).then(
          (content) => response.writeHead(404, { 'content-type': types['.html'] }).end(content),
          () => response.writeHead(404).end(),
        ),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { origin: `http://127.0.0.1:${port}`, close: () => closed(server) };
}

const closed = (server: Server) =>
  new Promise<void>((resolve) => {
    server.closeAllConnections();
    server.close(() => resolve());
  });
