/**
 * Pages of the Traditional version are the Simplified ones, converted as they leave; those of a build are converted
 * in threads beside it (scripts/traditional-pages.ts).
 */
import { defineMiddleware } from 'astro:middleware';
import { getTraditionalRules } from './corpus/rules.ts';
import { convertHtml } from './text/traditional-html.ts';
import { traditionalize } from './text/script.ts';

const rules = getTraditionalRules();

export const onRequest = defineMiddleware(async ({ currentLocale }, next) => {
  const response = await next();
  if (
    !import.meta.env.DEV ||
    currentLocale !== 'zh-hant' ||
    !response.headers.get('content-type')?.startsWith('text/html')
  )
    return response;

  const html = convertHtml(await response.text(), (text) => traditionalize(text, rules));
  return new Response(html, response);
});
