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
