/**
 * Problems of one year beside the plans of the same report and the achievements of the next year's, topic by topic.
 * This is our reading of topics: the later report may speak of the topic and not of the problem.
 */
import type { ReportDataset } from '../schemas/dataset.ts';
import type { Role } from '../schemas/vocabulary.ts';
import type { PlacedSentence } from './problem-plans.ts';

export interface ProblemThread {
  readonly topic: string;
  readonly problems: readonly PlacedSentence[];
  readonly plans: readonly PlacedSentence[];
  /** Of the next year's report. */
  readonly achievements: readonly PlacedSentence[];
}

type Placed = Pick<ReportDataset, 'units'>;

function sentencesByTopic({ units }: Placed, role: Role): Map<string | null, PlacedSentence[]> {
  const sentences = units
    .filter((unit) => unit.role === role)
    .flatMap(({ id, sentences: own }) =>
      own.map(({ start, end, topic }) => ({ unit: id, start, end, topic })),
    );
  return new Map(
    [...Map.groupBy(sentences, ({ topic }) => topic)].map(([topic, own]) => [
      topic,
      own.map(({ unit, start, end }) => ({ unit, start, end })),
    ]),
  );
}

/** One thread a topic of the problems, in the order in which the problems first come to it. */
export function followProblems(report: Placed, next: Placed): ProblemThread[] {
  const plans = sentencesByTopic(report, 'plans');
  const achievements = sentencesByTopic(next, 'achievements');
  return [...sentencesByTopic(report, 'problems')].flatMap(([topic, problems]) =>
    topic === null
      ? []
      : [
          {
            topic,
            problems,
            plans: plans.get(topic) ?? [],
            achievements: achievements.get(topic) ?? [],
          },
        ],
  );
}
