/** What answers a query, as columns: a common word stands in a hundred thousand units of a large corpus. */
import type { FoundReport, Hit, HitDetail } from './search-hit.ts';

/** What units share that the filters ask for. */
export interface UnitKind {
  readonly role: string;
  /** The main topic first. */
  readonly topics: readonly string[];
}

export interface HitRow {
  /** Place of the report in the site's neutral order. */
  readonly place: number;
  readonly order: number;
  readonly kind: number;
  readonly count: number;
  readonly rank: number;
  readonly length: number;
}

/** Hits as columns of numbers: a common word has tens of thousands. */
export class HitColumns {
  readonly places: Uint32Array;
  readonly kindOf: Uint32Array;
  readonly counts: Uint32Array;
  readonly ranks: Uint8Array;
  readonly lengths: Uint32Array;
  readonly kinds: UnitKind[];
  size = 0;
  /** All occurrences. */
  total = 0;
  private readonly orders: Uint32Array;
  private readonly details = new Map<number, HitDetail>();
  private readonly kindNumbers = new Map<string, number>();

  /** Room for so many rows; rows must come in order of reports. */
  constructor(capacity: number, kinds: readonly UnitKind[] = []) {
    this.places = new Uint32Array(capacity);
    this.orders = new Uint32Array(capacity);
    this.kindOf = new Uint32Array(capacity);
    this.counts = new Uint32Array(capacity);
    this.ranks = new Uint8Array(capacity);
    this.lengths = new Uint32Array(capacity);
    this.kinds = [...kinds];
    kinds.forEach(({ role, topics }, at) => this.kindNumbers.set([role, ...topics].join(), at));
  }

  /** One unit that only the table has told of. */
  add({ place, order, kind, count, rank, length }: HitRow): void {
    const { size } = this;
    this.places[size] = place;
    this.orders[size] = order;
    this.kindOf[size] = kind;
    this.counts[size] = count;
    this.ranks[size] = rank;
    this.lengths[size] = length;
    this.total += count;
    this.size += 1;
  }

  /** Units whose texts have been read. */
  addHits(hits: readonly Hit[]): this {
    for (const { report, role, topics, detail, ...row } of hits) {
      const key = [role, ...topics].join();
      let kind = this.kindNumbers.get(key);
      if (kind === undefined) {
        kind = this.kinds.push({ role, topics }) - 1;
        this.kindNumbers.set(key, kind);
      }
      if (detail) this.details.set(this.size, detail);
      this.add({ ...row, place: report.place, kind });
    }
    return this;
  }

  /** One row as a hit. */
  at(row: number, report: FoundReport): Hit {
    const { role, topics } = this.kinds[this.kindOf[row] ?? 0] ?? { role: '', topics: [] };
    return {
      report,
      order: this.orders[row] ?? 0,
      role,
      topics,
      count: this.counts[row] ?? 0,
      rank: this.ranks[row] ?? 0,
      length: this.lengths[row] ?? 0,
      detail: this.details.get(row) ?? null,
    };
  }
}
