import { QuizFile } from "~/curriculum/rules/content/schemas";
import { questionKeys } from "./question-keys";
import {
  isAsRead,
  quizValues,
  type QuizDocument,
  type QuizModel,
  type QuizQuestion,
} from "./quiz-document";
import { isSameValue } from "./same-value";
import type { ListSlices, MapSlices, Part } from "./slices";
import { writeEntry, writeFlow, writePair } from "./write-yaml";

/**
 * The text of a quiz file. What was not changed since it was read is there to the byte; what was changed is written canonically. A
 * text that would not say what the document says is never given: then all of it is written canonically.
 */
export function writeQuizFile(document: QuizDocument): string {
  if (!document.readable) return document.text;
  if (isAsRead(document)) return document.source.text;
  const written = assembled(document);
  return written !== null && says(written, document) ? written : canonical(document);
}

/** All of it as if nobody had written it before. */
function canonical({ settings, questions, source: { eol } }: QuizModel): string {
  const order = Object.keys(QuizFile.shape);
  const values = { ...settings, questions: questions.map(({ value }) => inOrder(value)) };
  const names = Object.keys(values).sort((a, b) => placeIn(order, a) - placeIn(order, b));
  const held: Readonly<Record<string, unknown>> = values;
  return names.map((name) => writePair(name, held[name], "", { eol }) + eol).join("");
}

function says(text: string, model: QuizModel): boolean {
  const values = quizValues(text, () => undefined);
  if (!values) return false;
  const { questions, ...settings } = values;
  const wanted = model.questions.map(({ value }) => value);
  const none = wanted.length === 0 && !Array.isArray(model.source.list);
  return (
    isSameValue(settings, model.settings) &&
    isSameValue(questions, none ? model.source.list : wanted)
  );
}

function assembled(model: QuizModel): string | null {
  const { source, settings, questions } = model;
  if (!source.map) return null;
  const none = questions.length === 0 && !Array.isArray(source.list);
  const wanted = none
    ? { ...settings, ...(source.list !== undefined && { questions: source.list }) }
    : { ...settings, questions: questions.map(({ value }) => inOrder(value)) };
  return patched(source.map, wanted, {
    order: Object.keys(QuizFile.shape),
    indent: "",
    eol: source.eol,
    write: (part) => (part.name === "questions" && !none ? writtenList(model, part) : null),
  });
}

interface Patching {
  order: readonly string[];
  indent: string;
  eol: string;
  /** Writes a part in its own way; null is the usual way. */
  write?: (part: Part) => string | null;
}

/** A map with other values: parts that are the same keep their letters. Null where it has to be written anew. */
function patched(
  { style, head, parts, foot }: MapSlices,
  wanted: Readonly<Record<string, unknown>>,
  { order, indent, eol, write }: Patching,
): string | null {
  const flow = style === "flow";
  const kept = parts.filter(({ name }) => Object.hasOwn(wanted, name));
  const pieces = kept.map((part, index) => {
    const lead = index === 0 && !flow ? "" : part.lead;
    const own = write?.(part);
    if (own != null) return { name: part.name, text: lead + own };
    const value = wanted[part.name];
    if (isSameValue(value, part.value))
      return { name: part.name, text: lead + part.written + part.rest };
    const literals = !/^[ \t]*#/.test(part.rest);
    const written = flow
      ? flowPair(part.name, value)
      : writePair(part.name, value, indent, { eol, literals });
    return { name: part.name, text: lead + written + part.rest };
  });
  const added = Object.keys(wanted).filter((name) => !parts.some((part) => part.name === name));
  for (const name of added.sort((a, b) => placeIn(order, a) - placeIn(order, b))) {
    const before = pieces.findLastIndex(
      (piece) => placeIn(order, piece.name) < placeIn(order, name),
    );
    const at = Math.max(before, Math.min(0, pieces.length - 1)) + 1;
    const lead = flow ? " " : at === 0 ? "" : indent;
    const value = wanted[name];
    const text = flow ? flowPair(name, value) : writePair(name, value, indent, { eol }) + eol;
    pieces.splice(at, 0, { name, text: lead + text });
  }
  const texts = pieces.map(({ text }) => text);
  return flow
    ? head + texts.join(",") + foot
    : ended(head, parts.length === 0, eol) + lines(texts, foot, eol);
}

function flowPair(name: string, value: unknown): string {
  return writeFlow({ [name]: value }).slice(2, -2);
}

/** The part `questions`, with the list as it is now. */
function writtenList(model: QuizModel, part: Part): string | null {
  const { entries, eol, list } = model.source;
  const { questions } = model;
  const same =
    isSameValue(
      questions.map(({ id }) => id),
      model.source.ids,
    ) &&
    isSameValue(
      questions.map(({ value }) => value),
      list,
    );
  if (same) return part.written + part.rest;
  if (!entries || questions.length === 0) return null;
  const { style, head, foot } = entries;
  if (style === "flow")
    return head + questions.map((question) => flowEntry(question)).join(",") + foot;
  const common = commonGap(entries);
  const texts = questions.map((question, index) => {
    const own = question.origin?.entry.gap ?? (index === 0 ? "" : common);
    const gap = index === 0 && !/\S/.test(own) ? "" : own;
    return gap + blockEntry(question, entries, eol);
  });
  return head + lines(texts, foot, eol);
}

/** The blank lines that most questions have before them. */
function commonGap({ entries }: ListSlices): string {
  const gaps = entries.flatMap(({ gap }) => (gap === null ? [] : [gap]));
  const count = (gap: string) => gaps.filter((other) => other === gap).length;
  return [...gaps].sort((a, b) => count(b) - count(a))[0] ?? "";
}

function blockEntry({ value, origin }: QuizQuestion, { indent }: ListSlices, eol: string): string {
  if (origin && isSameValue(value, origin.value)) return origin.entry.slice;
  const inside = origin?.entry.inside;
  if (isHeld(value) && isHeld(origin?.value) && inside && "parts" in inside) {
    const { head } = inside;
    const column = head.length - (head.lastIndexOf("\n") + 1);
    const order = questionKeys(value);
    if (value["type"] === origin?.value["type"] && !/\n *-\s*$/.test(head.slice(0, -column)))
      return patched(inside, value, { order, indent: " ".repeat(column), eol }) ?? "";
  }
  const comments = /^(?:[ \t]*#.*\n)*/.exec(origin?.entry.slice ?? "")?.[0] ?? "";
  return comments + indent + writeEntry(inOrder(value), indent, { eol }) + eol;
}

function flowEntry({ value, origin }: QuizQuestion): string {
  if (!origin) return ` ${writeFlow(inOrder(value))}`;
  const { slice, inside } = origin.entry;
  if (isSameValue(value, origin.value) || !inside || !("before" in inside)) return slice;
  return inside.before + writeFlow(inOrder(value)) + inside.after;
}

/** A question’s keys in the order in which an author meets them. */
function inOrder(value: unknown): unknown {
  if (!isHeld(value)) return value;
  const order = questionKeys(value);
  const names = Object.keys(value).sort((a, b) => placeIn(order, a) - placeIn(order, b));
  return Object.fromEntries(names.map((name) => [name, value[name]]));
}

function isHeld(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What the order does not name comes last. */
function placeIn(order: readonly string[], name: string): number {
  const place = order.indexOf(name);
  return place < 0 ? order.length : place;
}

/** Joins what stands on lines of its own: all but the last piece end with their line. */
function lines(texts: readonly string[], foot: string, eol: string): string {
  const pieces = foot === "" ? texts : [...texts, foot];
  return pieces
    .map((text, index) => (index < pieces.length - 1 ? ended(text, true, eol) : text))
    .join("");
}

function ended(text: string, needed: boolean, eol: string): string {
  return !needed || text === "" || text.endsWith("\n") ? text : text + eol;
}
