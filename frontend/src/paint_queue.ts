/** Paints many small pictures without holding up the page: a few milliseconds of them with each frame. */

export interface Clock {
  now(): number;
  nextFrame(callback: () => void): void;
}

const BROWSER: Clock = {
  now: () => performance.now(),
  nextFrame: (callback) => requestAnimationFrame(callback),
};

// Of the 16 ms of a frame; the rest is for moving what is painted already.
const BUDGET_MS = 7;

export class PaintQueue {
  readonly #jobs = new Map<object, () => void>();
  readonly #clock: Clock;
  #waiting = false;

  constructor(clock: Clock = BROWSER) {
    this.#clock = clock;
  }

  /** Something waits to be painted. */
  get busy(): boolean {
    return this.#jobs.size > 0;
  }

  /** Paints `picture` soon; a job of the same picture that still waits is replaced. */
  add(picture: object, job: () => void): void {
    this.#jobs.set(picture, job);
    this.#wait();
  }

  /** The picture is not needed any more. */
  drop(picture: object): void {
    this.#jobs.delete(picture);
  }

  #wait(): void {
    if (this.#waiting || this.#jobs.size === 0) return;
    this.#waiting = true;
    this.#clock.nextFrame(() => {
      this.#waiting = false;
      this.#run();
    });
  }

  #run(): void {
    const end = this.#clock.now() + BUDGET_MS;
    for (const [picture, job] of this.#jobs) {
      this.#jobs.delete(picture);
      job();
      if (this.#clock.now() >= end) break;
    }
    this.#wait();
  }
}
