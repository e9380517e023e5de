/** The web app manifest: under which name, picture and colours a device keeps the site. */
import { respondText } from '../exports/respond.ts';
import { fileLink, linksFor } from '../i18n/links.ts';
import { messages } from '../i18n/messages.ts';
import { colourPair } from '../layouts/theme-colours.ts';

export const GET = (): Response => {
  const m = messages();
  const root = linksFor(undefined).link('');
  const paper = colourPair('paper').light;
  const png = (size: number, purpose: 'any' | 'maskable') => ({
    src: fileLink(`icons/${size}.png`),
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  const manifest = {
    id: root,
    start_url: root,
    scope: root,
    name: m.siteName,
    short_name: m.siteShort,
    description: m.siteSentence,
    lang: m.htmlLang,
    dir: 'ltr',
    display: 'minimal-ui',
    theme_color: paper,
    background_color: paper,
    icons: [
      { src: fileLink('favicon.svg'), sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      png(192, 'any'),
      png(512, 'any'),
      png(512, 'maskable'),
    ],
  };
  return respondText(`${JSON.stringify(manifest, null, 1)}\n`, 'application/manifest+json');
};
