/** The strings of one language version. */
import { localeOf, type Locale } from './locales.ts';
import { zhHans, type Messages } from './zh-hans.ts';

export type { Messages };

const byLocale: Readonly<Record<Locale, Messages>> = {
  'zh-hans': zhHans,
  'zh-hant': { ...zhHans, htmlLang: 'zh-Hant' },
  en: zhHans,
};

/** `name` is the locale that Astro took from the address; without one, the default. */
export function messages(name?: string): Messages {
  return byLocale[localeOf(name)];
}
