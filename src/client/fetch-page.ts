/** Files and pages of this site, fetched. */
import { parsePage } from './trusted.ts';

/** The answer to an address. Throws when it is not 200. */
export async function fetchOk(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: Unexpected status ${response.status}, expected 200`);
  return response;
}

/** A page of the site, parsed. Throws when it cannot be had. */
export async function fetchPage(url: string): Promise<Document> {
  return parsePage(await (await fetchOk(url)).text());
}
