/** The reports that readers have judged word by word. What is held to their judgement stays so when others come. */
export const FOUNDING = [
  'chengkou-2020',
  'huizhou-2021',
  'langfang-2023',
  'nanyang-2022',
  'xiangzhou-2022',
] as const;
