import { m } from "~/kit/language/m";
import type { Node } from "@markdoc/markdoc";
import { conditionOf, parse, wordsOf } from "~/curriculum/rules/markdoc/parse";
import { anEffort, shortestWay } from "~/kit/text/shortest-way";
import { numberText } from "~/kit/text/amounts";

/** What both texts have to have in the same order. */
interface Piece {
  /** What it is, and where: two pieces with the same name stand for each other. */
  name: string;
  what: What;
  /** What must be the same of it beside its kind: a check's id, an image. */
  detail: string;
  line: number;
  /** Of an option, whether it is the right one. */
  right: boolean;
  /** Its own words, which a translation doesn't share; empty for what has none. */
  words: string;
}

type What =
  | "heading"
  | "paragraph"
  | "list"
  | "item"
  | "post"
  | "company-post"
  | "compare"
  | "side"
  | "check"
  | "option"
  | "write"
  | "version"
  | "callout"
  | "figure"
  | "company"
  | "condition"
  | "playbook"
  | "law"
  | "image";

/** Enough to see what is wrong; once these are fixed, the others show. */
const MOST = 20;

/**
 * Where a translation is not block for block like its original, by the translation's lines from 1: what is missing, and what the
 * original doesn't have. `sourceLine` is the line of the original's file on which its text begins.
 */
export function unlikeOriginal(
  { source, sourceLine }: { source: string; sourceLine: number },
  translation: string,
): { line: number; message: string }[] {
  const [from, to] = [piecesOf(source), piecesOf(translation)];
  const names = (pieces: readonly Piece[]) => pieces.map(({ name }) => name);
  const lastLine = translation.split("\n").length;
  const found: { line: number; message: string }[] = [];
  const say = (line: number, message: string) => found.push({ line, message });
  let [left, right] = [0, 0];
  /** What was said last to be missing, or too much: what it holds is not said again. */
  let outer = "";
  const isInside = ({ name }: Piece) => outer !== "" && name.startsWith(`${outer}/`);
  for (const { kind, values } of shortestWay(names(from), names(to), anEffort())) {
    for (const _ of values) {
      const [missing, there] = [from[left], to[right]];
      if (kind !== "added") left += 1;
      if (kind !== "removed") right += 1;
      if (kind === "same") {
        if (missing && there) compareSame(missing, there, say);
        outer = "";
      } else if (kind === "removed" && missing && !isInside(missing)) {
        outer = missing.name;
        const line = numberText(missing.line + sourceLine - 1);
        const what = wordsFor(missing);
        say(there?.line ?? lastLine, m.curriculum_translation_missing({ what, line }));
      } else if (kind === "added" && there && !isInside(there)) {
        outer = there.name;
        say(there.line, m.curriculum_translation_added({ what: wordsFor(there) }));
      }
    }
  }
  return found.slice(0, MOST);
}

/** What two pieces that stand for each other must not differ in, or must. */
function compareSame(
  original: Piece,
  { line, right, words }: Piece,
  say: (line: number, message: string) => void,
) {
  if (original.right && !right) say(line, m.curriculum_translation_right());
  if (!original.right && right) say(line, m.curriculum_translation_wrong());
  if (isUntranslated(original.words, words)) say(line, m.curriculum_translation_same());
}

/** So many words in a row are the same in two languages only where nobody has translated them. */
const FEW = 4;

/** Whether a passage still says what the original says. Names and single words may. */
export function isUntranslated(original: string, translation: string): boolean {
  const plain = (text: string) => text.replace(/\s+/g, " ").trim();
  const words = plain(original)
    .split(" ")
    .filter((word) => /\p{L}/u.test(word));
  return words.length > FEW && plain(original) === plain(translation);
}

function wordsFor({ what, detail }: Piece): string {
  return m.curriculum_translation_piece({ what: calledBy(what, detail), detail });
}

/** What a piece is called: some are told apart by their detail. */
function calledBy(what: What, detail: string): string {
  switch (what) {
    case "heading":
      return detail === "##" ? what : "subheading";
    case "list":
      return detail === "-" ? what : "numbered-list";
    case "side":
    case "playbook":
      return detail;
    case "callout":
      return detail === "warning" ? detail : "note";
    default:
      return what;
  }
}

function piecesOf(source: string): Piece[] {
  const pieces: Piece[] = [];
  let line = 1;
  const add = (inside: string, node: Node, { what, detail = "" }: Named) => {
    const name = `${inside}/${what}${detail === "" ? "" : ` ${detail}`}`;
    pieces.push({ name, what, detail, line, right: isRight(node), words: ownWords(node) });
    return name;
  };
  const visit = (node: Node, inside: string) => {
    if (!node.inline && node.lines[0] !== undefined) line = node.lines[0] + 1;
    const own = pieceOf(node);
    const place = own ? add(inside, node, own) : inside;
    if (node.type === "image") return;
    for (const child of node.children) visit(child, place);
  };
  visit(parse(source), "");
  return pieces;
}

function isRight(node: Node): boolean {
  return node.tag === "option" && node.attributes["correct"] === true;
}

interface Named {
  what: What;
  detail?: string;
}

const OWN_WORDS = [
  ...["question", "feedback", "task", "comment", "title"],
  ...["context", "picture", "video", "captions"],
];

/** The words of a heading or paragraph, of a list's point, and of a tag's attributes. */
function ownWords(node: Node): string {
  if (node.type === "heading" || node.type === "paragraph") return wordsOf(node);
  if (node.type === "item")
    return node.children.map((child) => (child.type === "inline" ? wordsOf(child) : "")).join(" ");
  return OWN_WORDS.map((name): unknown => node.attributes[name])
    .filter((one) => typeof one === "string")
    .join(" ");
}

/** A tag that isn’t a list of the playbook, and how it is compared. */
const TAGS: Readonly<Record<string, (node: Node) => Named>> = {
  post: (node) => ({ what: node.attributes["by"] === "company" ? "company-post" : "post" }),
  compare: () => ({ what: "compare" }),
  dont: () => ({ what: "side", detail: "dont" }),
  do: () => ({ what: "side", detail: "do" }),
  check: (node) => ({ what: "check", detail: String(node.attributes["id"] ?? "") }),
  option: () => ({ what: "option" }),
  write: (node) => ({ what: "write", detail: String(node.attributes["id"] ?? "") }),
  version: () => ({ what: "version" }),
  callout: (node) => ({ what: "callout", detail: String(node.attributes["type"] ?? "") }),
  figure: (node) => ({ what: "figure", detail: String(node.attributes["kind"] ?? "") }),
  company: () => ({ what: "company" }),
  law: (node) => ({ what: "law", detail: String(node.attributes["topic"] ?? "") }),
  if: (node) => {
    const asked = conditionOf(node);
    return {
      what: "condition",
      detail: asked ? `${asked.negated ? "not " : ""}$${asked.name}` : "",
    };
  },
  else: () => ({ what: "condition", detail: "else" }),
};

function pieceOf(node: Node): Named | null {
  switch (node.type) {
    case "heading":
      return { what: "heading", detail: "#".repeat(Number(node.attributes["level"])) };
    case "paragraph":
      return { what: "paragraph" };
    case "list":
      return { what: "list", detail: node.attributes["ordered"] === true ? "1." : "-" };
    case "item":
      return { what: "item" };
    case "image":
      return { what: "image", detail: String(node.attributes["src"]) };
    case "tag": {
      const tag = node.tag ?? "";
      if (tag === "mark") return null;
      return TAGS[tag]?.(node) ?? { what: "playbook", detail: tag };
    }
    default:
      return null;
  }
}
