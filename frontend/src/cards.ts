/** Cards over the map that a button of the toolbar opens: one at a time, so that none lies over another. */

export interface Tool {
  card: HTMLElement;
  toggle: HTMLElement;
  close: HTMLElement;
  onOpen?(): void;
  onClose?(): void;
}

export class Cards {
  readonly #tools: readonly Tool[];
  readonly #onOpen: () => void;

  /** `onOpen`: one of them opens, and what lies where it goes has to make room. */
  constructor(tools: readonly Tool[], onOpen: () => void) {
    this.#tools = tools;
    this.#onOpen = onOpen;
    for (const tool of tools) {
      tool.toggle.addEventListener("click", () => {
        this.set(tool.card, tool.card.hidden === true);
        if (!tool.card.hidden) tool.card.focus({ preventScroll: true });
      });
      tool.close.addEventListener("click", () => {
        this.set(tool.card, false);
        tool.toggle.focus();
      });
    }
  }

  set(card: HTMLElement, open: boolean): void {
    const tool = this.#tools.find((each) => each.card === card);
    if (!tool || tool.card.hidden === !open) return;
    if (open) {
      this.closeAll();
      this.#onOpen();
    }
    tool.card.hidden = !open;
    tool.toggle.setAttribute("aria-expanded", String(open));
    if (open) tool.onOpen?.();
    else tool.onClose?.();
  }

  closeAll(): void {
    for (const { card } of this.#tools) this.set(card, false);
  }

  /** Closes the card that holds the keyboard, or any that is open; true if there was one. */
  escape(): boolean {
    const open = this.#tools.filter(({ card }) => !card.hidden);
    const tool = open.find(({ card }) => card.contains(document.activeElement)) ?? open[0];
    if (!tool) return false;
    tool.close.click();
    return true;
  }
}
