/** How far a long run is and how long it will still take, on standard error. */
import { performance } from 'node:perf_hooks';

/** A terminal is told in place, five times a second; a log gets a line every ten seconds. */
const EVERY = { terminal: 200, log: 10_000 } as const;

export interface ProgressPlace {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** Counts steps up to `total` and tells of them; `now` gives milliseconds. */
export class Progress {
  readonly #total: number;
  readonly #place: ProgressPlace;
  readonly #now: () => number;
  readonly #began: number;
  #told: number;
  #done = 0;

  constructor(total: number, place: ProgressPlace = process.stderr, now = () => performance.now()) {
    this.#total = total;
    this.#place = place;
    this.#now = now;
    this.#began = now();
    this.#told = this.#began;
  }

  /** One more is done. The estimate takes the rest to go as fast as what is done. */
  step(): void {
    this.#done += 1;
    const now = this.#now();
    const terminal = this.#place.isTTY === true;
    if (now - this.#told < (terminal ? EVERY.terminal : EVERY.log)) return;
    this.#told = now;
    const left = ((now - this.#began) / this.#done) * (this.#total - this.#done);
    const words = `${this.#done} of ${this.#total}, about ${duration(left)} left`;
    this.#place.write(terminal ? `\r${words}\u001B[K` : `${words}\n`);
  }

  /** Leaves the terminal clean for what follows. */
  end(): void {
    if (this.#place.isTTY === true && this.#told > this.#began) this.#place.write('\r\u001B[K');
  }
}
