import type { FilePlace } from "~/curriculum/rules/content-paths";
import { withPublication, type Publication } from "~/authoring/rules/with-publication";
import { heavily } from "~/kit/heavy/heavily.server";

interface Asked {
  file: FilePlace;
  text: string;
  publication: Publication | null;
}

/** A draft as it is published; null if its details can’t be read. */
export const readyText = heavily("ready-text", ({ file, text, publication }: Asked) =>
  withPublication(file, text, publication),
);

/** Stands for any sentence, to ask only whether a text may be published. */
export const ANY_PUBLICATION: Publication = { impact: "notice", change: "-" };
