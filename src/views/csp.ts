/**
 * The Content-Security-Policy of every page: nothing inline, nothing from elsewhere. `wasm-unsafe-eval` is what the search index needs.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'self'",
  "manifest-src 'self'",
].join('; ');

/** The same for `npm run dev`, where Vite puts styles into the page and talks to its server. */
export const policyWhileWorking = contentSecurityPolicy
  .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
  .replace("connect-src 'self'", "connect-src 'self' ws: wss:");
