import { readFileSync } from "node:fs";
import ts from "typescript";
import { expect, test } from "vitest";
import { SOURCE } from "../../support/sources";

/*
 * Every regular expression of the program is run over long inputs made of what it looks for: a stretch of one thing it knows, or two in
 * turn, with something before and after that keeps it from matching. One that goes back and forth over such a text takes time by the
 * square of its length, which 100,000 letters show.
 */

const LETTERS = 100_000;
/** Lengths at which one that goes back and forth shows, before it takes minutes. */
const SHORT = [20, 24, 28, 32, 36, 40, 44, 48, 54, 60, 70, 80, 100, 200, 500, 1_000, 4_000];
/** A millisecond for this many may be a slow machine's: it is told by a longer text, first by one that takes seconds at the most. */
const MAY_BE_LINEAR = 500;
const LONGER = 10_000;
/** Milliseconds for the whole input on a machine that does nothing else. */
const MOST = 50;
/** What is over that is tried again, for on a busy machine most tries are. */
const TRIES = 40;
/** As many inputs that an expression takes longest for are made long. */
const SUSPECTS = 4;

interface Expression {
  where: string;
  source: string;
  flags: string;
}

/** The regular expressions written in the sources, each once. */
function expressions(): Expression[] {
  const found = new Map<string, Expression>();
  for (const file of SOURCE) {
    const parsed = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest);
    const visit = (node: ts.Node) => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf("/");
        const [source, flags] = [node.text.slice(1, end), node.text.slice(end + 1)];
        const line = parsed.getLineAndCharacterOfPosition(node.getStart(parsed)).line + 1;
        const where = `${file}:${line}`;
        if (!found.has(node.text)) found.set(node.text, { where, source, flags });
      }
      ts.forEachChild(node, visit);
    };
    visit(parsed);
  }
  return [...found.values()];
}

const CLASSES: [RegExp, string[]][] = [
  [/\\s|\[\^|\\S/, [" ", "\n", "\t"]],
  [/\\w|\[\^|a-z|\\p\{(?:L|Script)|\./, ["a", "é"]],
  [/A-Z|\\w/, ["A"]],
  [/\\d|0-9|\\w|\\p\{N/, ["0"]],
  [/\\p\{Mn/, ["e\u0301"]],
  [/\\p\{Cc/, ["\u0001"]],
  [/\\p\{Default_Ignorable/, ["\u200b"]],
];

/** What an expression looks for, as far as its source tells: its letters and signs, and one of each class. */
function piecesOf({ source }: Expression): string[] {
  const plain = source.replace(/\\(?:[pP]\{[^}]*\}|u[0-9a-fA-F]{4}|u\{[^}]*\}|x..|[a-zA-Z])/g, "");
  const signs = [...new Set(plain.replace(/\\(.)/g, "$1"))];
  const classes = CLASSES.flatMap(([sign, letters]) => (sign.test(source) ? letters : []));
  const words = plain.match(/[a-z]{3,}/gi) ?? [];
  return [...new Set([...classes, ...words.slice(0, 3), ...signs.slice(0, 10)])].slice(0, 12);
}

function* inputsFor(expression: Expression): Generator<(length: number) => string> {
  const pieces = piecesOf(expression);
  const long = (text: string, before: string, after: string) => (length: number) =>
    before + text.repeat(Math.ceil(length / text.length)).slice(0, length) + after;
  for (const piece of pieces) {
    yield long(piece, "", "");
    yield long(piece, "", "\u0000");
    yield long(piece, "x", "\u0000x");
    for (const other of pieces) {
      if (other === piece) continue;
      yield long(piece, other, "\u0000");
      yield long(piece + other, "", "\u0000");
    }
  }
}

/** Milliseconds of a processor’s time that finding everything takes: what other programs take of it doesn’t count. */
function time(expression: RegExp, input: string): number {
  const began = spent();
  input.replace(expression, "");
  return spent() - began;
}

function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/**
 * The length of a short text that takes a millisecond, every time, and the least that it took: a machine that is busy takes one now and
 * then for anything.
 */
function suspectAt(expression: RegExp, input: (length: number) => string) {
  for (const length of SHORT) {
    const text = input(length);
    // The clock on the wall is the cheaper one, and never behind.
    const began = performance.now();
    text.replace(expression, "");
    if (performance.now() - began < 1) continue;
    let took = Infinity;
    for (let tries = 0; tries < 15 && took >= 1; tries += 1)
      took = Math.min(took, time(expression, text));
    if (took >= 1) return { length, took };
  }
  return undefined;
}

/** What a long text takes; of an expression that goes back and forth, what one of a tenth of the length takes already. */
function longest(expression: RegExp, input: (length: number) => string, calm: number): number {
  const longer = least(expression, input(LONGER), calm);
  return longer > MOST ? longer : least(expression, input(LETTERS), calm);
}

/** The least that a text takes in a few tries, as on a machine that has nothing else to do. */
function least(expression: RegExp, text: string, calm: number): number {
  let took = Infinity;
  for (let tries = 0; tries < TRIES && took > MOST; tries += 1) {
    const once = time(expression, text);
    took = Math.min(took, once > MOST ? once / Math.max(1, pace() / calm) : once);
  }
  return took;
}

/** The time that a busy machine takes for what always takes the same. */
function pace(): number {
  const began = spent();
  for (let at = 0; at < 20; at += 1) "ab ".repeat(33_000).replace(/\s+/g, "-");
  return spent() - began;
}

test(
  "no regular expression takes more than a moment for a long text made to keep it busy",
  { timeout: 240_000 },
  () => {
    const calm = Math.min(...Array.from({ length: 5 }, pace));
    const slow: string[] = [];
    for (const expression of expressions()) {
      const compiled = new RegExp(expression.source, expression.flags.replace(/[gy]/g, "") + "g");
      const suspects = [...inputsFor(expression)].flatMap((input) => {
        const at = suspectAt(compiled, input);
        return at === undefined ? [] : [{ input, ...at }];
      });
      // What takes a millisecond for that few takes too long for many, and may take for ever.
      suspects.sort((a, b) => a.length - b.length || b.took - a.took);
      for (const { input, length } of suspects.slice(0, SUSPECTS)) {
        const took = length < MAY_BE_LINEAR ? Infinity : longest(compiled, input, calm);
        if (took <= MOST) continue;
        slow.push(
          `${expression.where} /${expression.source}/ ${JSON.stringify(input(12))}: ${took === Infinity ? `over 1 ms for ${length} letters` : `${Math.round(took)} ms`}`,
        );
        break;
      }
    }
    expect(slow).toEqual([]);
  },
);

test("an expression that goes back and forth is found", () => {
  const found = (source: string) =>
    [...inputsFor({ where: "", source, flags: "" })].some(
      (input) => suspectAt(new RegExp(source, "g"), input) !== undefined,
    );
  expect(found("\\s+$")).toBe(true);
  expect(found("^(?:a+)+$")).toBe(true);
});
