import { askedText } from "~/authoring/rules/second-yes-words";
import type { KeyMistake } from "~/authoring/rules/keys";
import type { ChangeRefused } from "~/authoring/services/library/change";

/** What a page says of a change that was refused. Nothing was changed. */
export interface RefusedWords {
  title: string;
  lines: string[];
}

export function refusedWords(refused: ChangeRefused): RefusedWords {
  switch (refused.code) {
    case "moved-on":
      return {
        title: "Somebody else has changed this since you looked",
        lines: ["Nothing of theirs or yours was lost. This is how it stands now; try again."],
      };
    case "gone":
      return {
        title: "This is not there any more",
        lines: ["Somebody may have moved or retired it. This is how it stands now."],
      };
    case "last":
      return {
        title: "The last part of a module cannot be retired",
        lines: ["A module without a part teaches nothing. Retire the module, or add a part first."],
      };
    case "scheduled":
      return {
        title: "A draft of it waits to be published",
        lines: ["Take the draft back first, or wait until it is published."],
      };
    case "used":
      return {
        title: "A programme still leads through this module",
        lines: [`Take it out there first: ${refused.programmes.join(", ")}.`],
      };
    case "module-retired":
      return {
        title: "Its module is retired",
        lines: ["Restore the module first; this can come back after it."],
      };
    case "second-yes":
      return {
        title: "A colleague has to agree to this, so nothing was changed",
        lines: [
          `It asks ${askedText(refused.asked)}, and no author alone may ask so many people of several companies.`,
          ELSEWISE[refused.of],
        ],
      };
    case "mistakes":
      return {
        title: "The library would not be right with this, so nothing was changed",
        lines: refused.mistakes.slice(0, 8).map(({ file, line, message }) => {
          return `${file}, line ${line}: ${message.replaceAll("`", "")}`;
        }),
      };
    default:
      return refused satisfies never;
  }
}

/** How it can be had all the same. */
const ELSEWISE = {
  activity:
    "Choose “Only people who start from now”. Or open its history, restore a version as new, and ask a colleague to agree where that is published.",
  programme:
    "Choose “Only people who start from now”. To reach more people, ask the person who runs this installation to raise FIRSTHAND_SECOND_YES_ABOVE.",
};

export const KEY_WORDS: Record<KeyMistake, string> = {
  shape: "Use lower case letters, digits and single hyphens, such as angry-in-public.",
  long: "Please keep it under 60 characters.",
  taken: "This name is taken, or was. Choose another.",
  reserved: "The library needs this name for itself. Choose another.",
};
