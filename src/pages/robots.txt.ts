/** robots.txt: everything may be read; where the sitemap is. */
import { respondText } from '../exports/respond.ts';
import { fileLink } from '../i18n/links.ts';

export const GET = (): Response => {
  const sitemap = new URL(fileLink('sitemap-index.xml'), import.meta.env.SITE).href;
  return respondText(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`);
};
