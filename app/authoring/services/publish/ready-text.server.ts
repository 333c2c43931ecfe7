import type { FilePlace } from "~/curriculum/rules/content-paths";
import { withPublication, type Publication } from "~/authoring/rules/with-publication";
import { heavily } from "~/kit/heavy/heavily.server";

interface Asked {
  file: FilePlace;
  text: string;
  publication: Publication | null;
}

/** A draft as it is published; null where its facts cannot be read. */
export const readyText = heavily("ready-text", ({ file, text, publication }: Asked) =>
  withPublication(file, text, publication),
);

/** Stands for whatever sentence people are told: for those who only ask whether a text may be published. */
export const ANY_PUBLICATION: Publication = { impact: "notice", change: "-" };
