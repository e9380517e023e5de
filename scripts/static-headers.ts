/**
 * Writes dist/_headers, which static hosts such as Netlify and Cloudflare Pages send with every file: the
 * policy of the pages, and what a meta element cannot say (frame-ancestors, nosniff).
 */
import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { POLICY, writePolicy } from '../src/layouts/security-policy.ts';

function writeHeaders(base: string): string {
  const everywhere = {
    'Content-Security-Policy': writePolicy({ ...POLICY, 'frame-ancestors': "'none'" }),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  };
  const lines = Object.entries(everywhere).map(([name, value]) => `  ${name}: ${value}`);
  return [
    `${base}*`,
    ...lines,
    `${base}_astro/*`,
    '  Cache-Control: public, max-age=31536000, immutable',
    '',
  ].join('\n');
}

/** Writes dist/_headers when the build is done. */
export function staticHeaders(): AstroIntegration {
  let base = '/';
  return {
    name: 'static-headers',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': async ({ dir }) => {
        await writeFile(new URL('_headers', dir), writeHeaders(base));
      },
    },
  };
}
