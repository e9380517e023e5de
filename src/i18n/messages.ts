/** The strings of one language version. */
import { en } from './en.ts';
import { localeOf, type Locale } from './locales.ts';
import { zhHans, type Messages } from './zh-hans.ts';

export type { Messages };

const byLocale: Readonly<Record<Locale, Messages>> = {
  'zh-hans': zhHans,
  // Written in simplified script; the finished page is converted (src/middleware.ts).
  'zh-hant': {
    ...zhHans,
    htmlLang: 'zh-Hant',
    versionNote:
      '繁体版由简体文本按字转换（OpenCC，不换词语）；来源文本、整理记录和引用格式保持原样。引用原文请用简体。',
  },
  en,
};

/** `name` is the locale that Astro took from the address; without one, the default. */
export function messages(name?: string): Messages {
  return byLocale[localeOf(name)];
}
