import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { tempDir } from './git.ts';

export interface GitServer {
  host: string;
  /** File with the certificate that git has to trust. */
  certificate: string;
  /** Every request: method and path, and the credentials that came with it. */
  requests: { line: string; credentials?: string | undefined }[];
  /** Lets `/elsewhere/…` redirect to an address. */
  leadTo: (address: string) => void;
}

/**
 * Serves the repositories below `folder` through `git http-backend`. Below `/private/` only with `credentials`
 * (`user:password`); `/moved/…` redirects to `/…`.
 */
export async function serveGit(folder: string, credentials: string): Promise<GitServer> {
  const { key, certificate } = makeCertificate();
  const requests: GitServer['requests'] = [];
  let elsewhere = '';
  const server = createServer({ key: readFileSync(key), cert: readFileSync(certificate) }, (request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'https://localhost');
    const given = decodeBasic(request.headers.authorization);
    requests.push({ line: `${request.method ?? ''} ${pathname}`, credentials: given });
    if (pathname.startsWith('/moved/')) {
      response.writeHead(301, { location: pathname.replace('/moved', '') + search }).end();
    } else if (pathname.startsWith('/elsewhere/')) {
      response.writeHead(301, { location: `${elsewhere}/info/refs${search}` }).end();
    } else if (pathname.startsWith('/private/') && given !== credentials) {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end();
    } else backend(folder, pathname.replace('/private', ''), search.slice(1), request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    certificate,
    requests,
    leadTo: (address) => void (elsewhere = address),
  };
}

function makeCertificate(): { key: string; certificate: string } {
  const folder = tempDir();
  const key = join(folder, 'key.pem');
  const certificate = join(folder, 'certificate.pem');
  const options = [
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-nodes',
    '-days',
    '2',
    '-subj',
    '/CN=127.0.0.1',
  ];
  execFileSync(
    'openssl',
    ['req', '-x509', ...options, '-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', key, '-out', certificate],
    { stdio: 'ignore' },
  );
  return { key, certificate };
}

const decodeBasic = (header: string | undefined) =>
  header && Buffer.from(header.replace(/^Basic /, ''), 'base64').toString();

/** One request through CGI. */
function backend(
  folder: string,
  path: string,
  query: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { headers } = request;
  const child = spawn('git', ['http-backend'], {
    env: {
      PATH: process.env['PATH'],
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_PROJECT_ROOT: folder,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: path,
      QUERY_STRING: query,
      REQUEST_METHOD: request.method,
      CONTENT_TYPE: headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: headers['content-encoding'] ?? '',
      GIT_PROTOCOL: String(headers['git-protocol'] ?? ''),
    },
  });
  const chunks: Buffer[] = [];
  child.stdin.on('error', () => undefined);
  request.pipe(child.stdin);
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.on('close', () => {
    const output = Buffer.concat(chunks);
    const end = output.indexOf('\r\n\r\n');
    const lines = output
      .toString('latin1', 0, end)
      .split('\r\n')
      .map((line) => line.split(/:\s*/, 2) as [string, string]);
    const status = lines.find(([name]) => name === 'Status')?.[1];
    response.writeHead(
      status ? Number.parseInt(status, 10) : 200,
      Object.fromEntries(lines.filter(([name]) => name !== 'Status')),
    );
    response.end(output.subarray(end + 4));
  });
}
