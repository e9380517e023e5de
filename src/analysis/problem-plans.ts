/**
 * Problems answered by plans: a plan on the topic of a problem in the same report. This is our reading of topics,
 * not the report's own claim; a plan may answer a problem in other words, or in name only.
 */
import type { ReportDataset } from '../schemas/dataset.ts';
import type { TextSpan } from '../text/sentences.ts';

export interface PlacedSentence extends TextSpan {
  readonly unit: string;
}

export interface ProblemReading extends PlacedSentence {
  readonly topic: string;
  /** Plans on the same topic, in reading order; none when the plans do not come to it. */
  readonly plans: readonly PlacedSentence[];
}

/** Every problem that has a topic, in reading order, with the plans on that topic. */
export function matchPlans({ units }: Pick<ReportDataset, 'units'>): ProblemReading[] {
  const sentencesOf = (role: 'problems' | 'plans') =>
    units
      .filter((unit) => unit.role === role)
      .flatMap((unit) => unit.sentences.map((sentence) => ({ ...sentence, unit: unit.id })));
  const plans = sentencesOf('plans');
  return sentencesOf('problems').flatMap(({ topic, start, end, unit }) =>
    topic === null
      ? []
      : [
          {
            topic,
            start,
            end,
            unit,
            plans: plans
              .filter((plan) => plan.topic === topic)
              .map((plan) => ({ unit: plan.unit, start: plan.start, end: plan.end })),
          },
        ],
  );
}
