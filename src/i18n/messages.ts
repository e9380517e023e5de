/** The strings of one language version. */
import { zhHans, type Messages } from './zh-hans.ts';

export type { Messages };

export function messages(): Messages {
  return zhHans;
}
