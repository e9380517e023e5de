/**
 * The Content-Security-Policy of every page: nothing inline, nothing from other hosts.
 * 'wasm-unsafe-eval' is for the WebAssembly of the search engine alone.
 */
export const POLICY: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'require-trusted-types-for': "'script'",
  // The names of src/client/trusted.ts.
  'trusted-types': 'own-pages default',
};

/** The policy as one line, for a meta element or a header. */
export const writePolicy = (policy: Readonly<Record<string, string>> = POLICY): string =>
  Object.entries(policy)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
