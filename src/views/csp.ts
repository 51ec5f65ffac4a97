/**
 * The Content-Security-Policy of every page: nothing inline, nothing from elsewhere but images from the configured `images`.
 * `wasm-unsafe-eval` is what the search index needs.
 */
export const contentSecurityPolicy = (images: readonly string[] = []): string =>
  [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    ["img-src 'self' data:", ...images].join(' '),
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'self'",
    "manifest-src 'self'",
  ].join('; ');

/** The same for `npm run dev`, where Vite puts styles into the page and talks to its server. */
export const policyWhileWorking = (images?: readonly string[]): string =>
  contentSecurityPolicy(images)
    .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
    .replace("connect-src 'self'", "connect-src 'self' ws: wss:");

/** What a host says with every file. A page in somebody else's frame cannot be forbidden by the page itself. */
export const securityHeaders = (images?: readonly string[]): Record<string, string> => ({
  'Content-Security-Policy': `${contentSecurityPolicy(images)}; frame-ancestors 'self'`,
  'X-Frame-Options': 'SAMEORIGIN',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
});

/** `_headers`, which Netlify and Cloudflare Pages read. */
export const headersFile = (base: string, images?: readonly string[]): string =>
  `${base.replace(/\/$/, '')}/*\n${linesOf(images, (name, value) => `  ${name}: ${value}`)}`;

/** `.htaccess`, which Apache reads where `AllowOverride FileInfo` is set. */
export const htaccessFile = (images?: readonly string[]): string =>
  `<IfModule mod_headers.c>\n${linesOf(images, (name, value) => `  Header always set ${name} "${value}"`)}</IfModule>\n`;

const linesOf = (images: readonly string[] | undefined, line: (name: string, value: string) => string): string =>
  Object.entries(securityHeaders(images))
    .map(([name, value]) => `${line(name, value)}\n`)
    .join('');
