/** What the page is doing and what went wrong: a thin progress bar, a message with a way out, and words for screen readers. */

import { ApiError } from "./api";
import type { Translator } from "./i18n";

export interface StatusOptions {
  progress: HTMLElement;
  announcement: HTMLElement;
  message: HTMLElement;
  retry: HTMLButtonElement;
  close: HTMLButtonElement;
}

/** Messages in order of weight: a lighter one never hides a heavier one. */
export type Weight = "note" | "partial" | "error";

const WEIGHTS: readonly Weight[] = ["note", "partial", "error"];
const NOTE_MS = 6000;
const CALM_MS = 250;

export class Status {
  readonly #options: StatusOptions;
  readonly #working = new Set<string>();
  #topic: string | undefined;
  #weight: Weight = "note";
  #timer: ReturnType<typeof setTimeout> | undefined;
  #progressTimer: ReturnType<typeof setTimeout> | undefined;
  #onRetry: (() => void) | undefined;

  constructor(options: StatusOptions) {
    this.#options = options;
    options.close.addEventListener("click", () => this.#hide());
    options.retry.addEventListener("click", () => {
      const retry = this.#onRetry;
      this.#hide();
      retry?.();
    });
  }

  /** Names of work in progress; the bar shows while there is any that lasts. */
  working(name: string, busy: boolean): void {
    if (busy) this.#working.add(name);
    else this.#working.delete(name);
    clearTimeout(this.#progressTimer);
    const active = this.#working.size > 0;
    this.#progressTimer = setTimeout(
      () => {
        this.#options.progress.hidden = !active;
      },
      active ? CALM_MS : 0,
    );
  }

  /** Says a sentence to screen readers only. */
  announce(text: string): void {
    if (this.#options.announcement.textContent !== text) this.#options.announcement.textContent = text;
  }

  /** Shows a message; `topic` names what it is about, so that it can be taken back. */
  show(topic: string, weight: Weight, text: string, onRetry?: () => void): void {
    const { message, retry } = this.#options;
    if (!message.hidden && WEIGHTS.indexOf(weight) < WEIGHTS.indexOf(this.#weight)) return;
    clearTimeout(this.#timer);
    this.#topic = topic;
    this.#weight = weight;
    this.#onRetry = onRetry;
    message.dataset.weight = weight;
    const paragraph = message.querySelector("p");
    if (paragraph) paragraph.textContent = text;
    retry.hidden = onRetry === undefined;
    message.hidden = false;
    if (weight === "note") this.#timer = setTimeout(() => this.#hide(), NOTE_MS);
  }

  /** Takes the message back if it is still about this. */
  clear(topic: string): void {
    if (this.#topic === topic) this.#hide();
  }

  #hide(): void {
    clearTimeout(this.#timer);
    this.#topic = undefined;
    this.#options.message.hidden = true;
  }
}

/** A sentence for the reader on what went wrong. Errors that are not the server's are ours, and are not hidden. */
export function reason(error: unknown, t: Translator): string {
  if (!(error instanceof ApiError)) throw error;
  if (error.status === 0) return t(navigator.onLine ? "error.network" : "status.offline");
  return error.detail || t("error.unreadable", { status: String(error.status) });
}
