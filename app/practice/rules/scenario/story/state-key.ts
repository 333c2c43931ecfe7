import type { Story } from "inkjs/full";
import type { FoundChoice } from "./choices-in";

interface Saved {
  flows: Record<string, { callstack: unknown; currentChoices: unknown; choiceThreads?: object }>;
  visitCounts: Record<string, number>;
  turnIndices: unknown;
  turnIdx: number;
}

/** What can’t change how a story goes on: numbers of threads, and where it last was. */
const PASSING = new Set([
  "threadIndex",
  "originalThreadIndex",
  "threadCounter",
  "previousContentObject",
]);

/** What can change how a story goes on: visits of some knots, some variables, and, where it asks how long ago something was, the turn. */
export interface Matters {
  knots: ReadonlySet<string>;
  /** Choices that may be met again, and are gone by then if they were taken. */
  once: ReadonlySet<string>;
  /** The variables that the story changes, but for those that are only counted up and shown. */
  changing: readonly string[];
  turn: boolean;
}

/** Two states with the same key go on alike. */
export function stateKey(story: Story, { knots, once, changing, turn }: Matters): string {
  const choices = story.currentChoices;
  const plain =
    knots.size === 0 &&
    once.size === 0 &&
    !turn &&
    choices.every(({ threadAtGeneration }) => {
      const [element, ...more] = threadAtGeneration?.callstack ?? [];
      return more.length === 0 && element?.temporaryVariables.size === 0;
    });
  const values = changing.map((name) => String(story.variablesState.$(name)));
  if (!plain)
    return `${values.join("\n")}\n${savedKey(story.state.toJson(), { knots, once, turn })}`;
  return JSON.stringify([choices.map(({ targetPath }) => String(targetPath)), values]);
}

function savedKey(saved: string, { knots, once, turn }: Omit<Matters, "changing">): string {
  const { flows, visitCounts, turnIndices, turnIdx } = JSON.parse(saved) as Saved;
  const counts = Object.entries(visitCounts).filter(
    ([path]) => once.has(path) || knots.has(knotOf(path)),
  );
  const threads = Object.values(flows).map(({ callstack, currentChoices, choiceThreads }) => [
    callstack,
    currentChoices,
    Object.values(choiceThreads ?? {}),
  ]);
  const turns = turn ? [turnIndices, turnIdx] : [];
  return JSON.stringify([threads, counts, turns], (name, value: unknown) =>
    PASSING.has(name) ? undefined : value,
  );
}

/** Visits count where the story asks for them, and choices that are offered once where it can come back. Elsewhere they’d make one situation look like many. */
export function whatMatters(story: Story, choices: readonly FoundChoice[]): Matters {
  const { root } = JSON.parse(story.ToJson() ?? "{}") as { root: unknown };
  const parts = namedIn(root);
  const knots = new Set<string>();
  const leads = new Map<string, Set<string>>();
  let turn = false;
  for (const [knot, content] of Object.entries(parts)) {
    const to = new Set<string>();
    leads.set(knot, to);
    walk(content, (name, value) => {
      if (name === "CNT?" || name === "^->") knots.add(targetOf(String(value), knot));
      if (value === "visit") knots.add(knot);
      if (value === "turns") turn = true;
      if (LEADING.has(name) && typeof value === "string" && !isForward(value))
        to.add(targetOf(value, knot));
    });
  }
  const again = new Set([...leads.keys()].filter((knot) => comesBack(knot, leads)));
  const once = choices.filter((choice) => choice.once && again.has(knotOf(choice.path)));
  return { knots, once: new Set(once.map(({ path }) => path)), changing: changingIn(root), turn };
}

/** What is checked at every step, whatever the story makes of it. */
const WATCHED = ["trust", "heat", "points"];

/** Variables that are given another value and then read, other than to be shown or to be counted up. */
function changingIn(root: unknown): string[] {
  const read = new Set<string>(WATCHED);
  const changed = new Set<string>();
  walk(root, (_, value) => {
    if (!Array.isArray(value)) return;
    for (const [index, one] of value.entries()) {
      const name = named(one, "VAR?");
      const assigned = named(one, "VAR=");
      if (assigned && (one as { re?: boolean }).re) changed.add(assigned);
      if (!name || value[index + 1] === "out") continue;
      const end = value.indexOf("/ev", index);
      const rest = value.slice(index, end < 0 ? value.length : end + 2);
      if (!rest.some((other) => named(other, "VAR=") === name)) read.add(name);
    }
  });
  return [...changed].filter((name) => read.has(name));
}

function named(value: unknown, key: "VAR?" | "VAR="): string | null {
  if (typeof value !== "object" || value === null) return null;
  const name = (value as Record<string, unknown>)[key];
  return typeof name === "string" ? name : null;
}

const LEADING = new Set(["->", "->t->", "f()", "^->"]);

/** Paths that ink makes within a knot lead on, to what follows a choice or a condition, except to a label or to its beginning. */
function isForward(path: string): boolean {
  return path.startsWith(".") && /\.(?:[gcs]-?\d+|b|\d+)$/.test(path);
}

/** The knot that a path is in; relative ones stay in theirs. */
function targetOf(path: string, knot: string): string {
  return path.startsWith(".") ? knot : knotOf(path);
}

function knotOf(path: string): string {
  return path.split(".")[0] ?? "";
}

function namedIn(root: unknown): Record<string, unknown> {
  const last: unknown = Array.isArray(root) ? root.at(-1) : null;
  const named = typeof last === "object" && last !== null ? (last as Record<string, unknown>) : {};
  const main = Array.isArray(root) ? root.slice(0, -1) : [];
  return { ...named, "0": main };
}

function comesBack(knot: string, leads: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const seen = new Set<string>();
  const waiting = [...(leads.get(knot) ?? [])];
  for (const one of waiting) {
    if (one === knot) return true;
    if (seen.has(one)) continue;
    seen.add(one);
    waiting.push(...(leads.get(one) ?? []));
  }
  return false;
}

function walk(value: unknown, visit: (name: string, value: unknown) => void): void {
  if (Array.isArray(value)) for (const one of value) walkOne("", one, visit);
  else if (typeof value === "object" && value !== null)
    for (const [name, one] of Object.entries(value)) walkOne(name, one, visit);
}

function walkOne(name: string, value: unknown, visit: (name: string, value: unknown) => void) {
  visit(name, value);
  walk(value, visit);
}
