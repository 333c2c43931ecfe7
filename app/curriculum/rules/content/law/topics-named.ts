import { readMarkdoc } from "~/curriculum/rules/markdoc/front-matter";
import { parse } from "~/curriculum/rules/markdoc/parse";

const unheard = () => undefined;

/** The topics of the law that a lesson's file names, each with its line in the file. */
export function topicsNamed(text: string): { topic: string; line: number }[] {
  const { source, sourceLine } = readMarkdoc(text, unheard);
  return [...parse(source).walk()].flatMap(({ tag, attributes, lines }) =>
    tag === "law" && typeof attributes["topic"] === "string"
      ? [{ topic: attributes["topic"], line: (lines[0] ?? 0) + sourceLine }]
      : [],
  );
}
