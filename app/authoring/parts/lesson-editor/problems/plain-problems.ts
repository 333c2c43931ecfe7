import type { ContainerTag } from "~/curriculum/rules/document/model";
import { TAG_WORDS } from "~/authoring/parts/lesson-editor/words";

/** What the checks say to people who write source, put for people who see forms and chips instead. */
const PLAIN: readonly [RegExp, (...found: string[]) => string][] = [
  [/^The image has no description/, () => "The image has no description. Say what it shows."],
  [
    /^Upload the image to the library/,
    () => "This image can’t be shown. Add it again, from the library.",
  ],
  [
    /^The variable `\$([^`]+)` doesn’t exist/,
    (name) => `The variable “${name}” doesn’t exist. Delete it and choose one from Variable.`,
  ],
  [/^`([\w-]+)` needs `([\w-]+)="…"`/, (tag, field) => `“${fieldWords(tag, field)}” is empty.`],
  [
    /^`([\w-]+)` is empty\. Write/,
    (tag) => `This ${tagWords(tag)} is empty. Write something in it, or delete it.`,
  ],
  [
    /^`check` needs exactly one option .* it has (\d+)/,
    (count) =>
      count === "0"
        ? "Tick one option as the right one."
        : "Only one option can be the right one. Untick the others.",
  ],
  [/^`check` needs 2 to 5 options/, () => "A check needs two to five options."],
  [/^Two options of this/, () => "Two options say the same. Change one of them."],
  [
    /^A check further up already has the id `([^`]+)`/,
    (id) => `Another check has the name “${id}” already. Choose another.`,
  ],
  [
    /^`id` of `check` must be made of/,
    () => "The name in the records takes lower case, digits and hyphens.",
  ],
  [
    /^`(?:dont|do)` has no marked words/,
    () => "No words are marked. Choose those that matter and press Mark words.",
  ],
  [/^`compare` needs exactly one `(dont|do)`/, (tag) => `One ${tagWords(tag)} is needed here.`],
  [/^`#` headings aren’t used/, () => "This heading is too big: the title is the heading. Use H2."],
  [/^Headings have two levels/, () => "Headings have two levels. Use H2 or H3."],
  [
    /^A heading can’t hold tags/,
    () => "A heading can’t hold variables or conditions: it must read the same everywhere.",
  ],
  [/^An option is a single paragraph/, () => "An option is a single paragraph, without lists."],
  [/^Links must begin/, () => "The link is broken. Links begin with https://."],
  [/^Backticks aren’t shown/, () => "Backticks aren’t shown. Use bold or quotation marks."],
  [/^`(title|lead|change)` (?:is missing|is empty)/, (name) => `The ${name} is missing.`],
  [/^`objectives` (?:is missing|needs at least)/, () => "Choose at least one objective."],
  [/^`minutes` /, () => "Say how many minutes the lesson takes: from 1 to 120."],
];

/** A problem in the editor’s own words, where it has some. */
export function inPlainWords(message: string): string {
  for (const [pattern, words] of PLAIN) {
    const found = pattern.exec(message);
    if (found) return words(...found.slice(1));
  }
  return message;
}

function tagWords(tag: string | undefined): string {
  const known = TAG_WORDS[tag as ContainerTag] as { name: string } | undefined;
  return known ? known.name.charAt(0).toLowerCase() + known.name.slice(1) : `“${tag ?? ""}”`;
}

function fieldWords(tag: string | undefined, field: string | undefined): string {
  const known = TAG_WORDS[tag as ContainerTag] as (typeof TAG_WORDS)["post"] | undefined;
  return known?.fields.find(({ name }) => name === field)?.label ?? field ?? "";
}
