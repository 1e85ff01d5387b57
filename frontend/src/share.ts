/** Sharing what is shown: a link, and a piece of HTML for another page. */

import type { Translator } from "./i18n";

export interface ShareOptions {
  /** The address of what is shown. */
  link(): URL;
  /** The address of the page without its panel, for other pages. */
  embed: string;
  title: string;
  linkField: HTMLInputElement;
  codeField: HTMLTextAreaElement;
  copyLink: HTMLButtonElement;
  copyCode: HTMLButtonElement;
  send: HTMLButtonElement;
  t: Translator;
  tell(text: string): void;
}

const FRAME = { width: 800, height: 600 };

/** Puts link and code into their fields; called when the card opens. */
export function showShare(options: ShareOptions): void {
  const link = options.link();
  options.linkField.value = link.href;
  options.codeField.value = embedCode(link, options.embed, options.title);
  options.send.hidden = navigator.share === undefined;
}

export function wireShare(options: ShareOptions): void {
  const { linkField, codeField, copyLink, copyCode, send, t, tell } = options;
  const copy = async (field: HTMLInputElement | HTMLTextAreaElement) => {
    try {
      await navigator.clipboard.writeText(field.value);
      tell(t("link.copied"));
    } catch {
      field.select();
      tell(t("link.failed"));
    }
  };
  copyLink.addEventListener("click", () => void copy(linkField));
  copyCode.addEventListener("click", () => void copy(codeField));
  send.addEventListener("click", () => {
    // The reader may close the browser's own dialogue without choosing: that is no failure.
    navigator.share({ title: options.title, url: linkField.value }).catch(() => undefined);
  });
}

/** An iframe for another page; names from the data are written as text. */
export function embedCode(link: URL, embed: string, title: string): string {
  const source = new URL(embed, link);
  source.search = link.search;
  source.hash = link.hash;
  const text = (value: string) =>
    value.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  return `<iframe src="${text(source.href)}" title="${text(title)}" width="${FRAME.width}" height="${FRAME.height}" loading="lazy" allowfullscreen style="border:0"></iframe>`;
}
