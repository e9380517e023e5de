/**
 * What this site hands to places that could run code, under Trusted Types where the browser has them
 * (https://www.w3.org/TR/trusted-types/). The policy of the pages allows these names and no others.
 */
interface Rules {
  createHTML?: (html: string) => string;
  createScriptURL?: (address: string) => string;
}
interface Policy {
  createHTML(html: string): string;
  createScriptURL(address: string): string;
}
interface Factory {
  createPolicy(name: string, rules: Rules): Policy;
}

const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes;

let pages: Policy | undefined;
const starts = new Set<string>();

/** The address of a script, whole. Throws for one that is not allowed, so that nothing else can be started. */
function ownScript(address: string): string {
  const { href } = new URL(address, location.href);
  if ([...starts].some((start) => href.startsWith(start))) return href;
  throw new TypeError(`Unexpected script ${href}, expected one under ${[...starts].join(', ')}`);
}

/** A page of this site, parsed apart from the one shown: it is read, and nothing in it runs. */
export function parsePage(html: string): Document {
  pages ??= factory?.createPolicy('own-pages', { createHTML: (text) => text });
  return new DOMParser().parseFromString(pages?.createHTML(html) ?? html, 'text/html');
}

/** Lets code that knows no Trusted Types start scripts whose address begins so: the search engine, the service worker. */
export function allowScripts(start: string): void {
  if (starts.size === 0) factory?.createPolicy('default', { createScriptURL: ownScript });
  starts.add(new URL(start, location.href).href);
}
