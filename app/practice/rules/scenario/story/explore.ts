import type { Story } from "inkjs/full";
import { choicesIn } from "./choices-in";
import { prepare, runOn, tell, type Beat } from "./run";
import { whatMatters, stateKey } from "./state-key";
import type { Values } from "./playbook-variables";

/** More turns than this, and a conversation is no longer one. */
export const MOST_TURNS = 25;
/** So many different situations are looked into. */
const MOST_SITUATIONS = 12_000;

/** Where a choice stands in the file, and what it says. */
interface At {
  line: number;
  choice: string;
}

/** What follows a choice, or the beginning, in one of the situations that can arise. */
export interface Situation {
  /** Null at the beginning. */
  at: At | null;
  beat: Beat;
  /** How many were offered there. */
  among: number;
}

export interface Explored {
  /** Every way that something was met; the same line in two situations is met twice. */
  situations: Situation[];
  /** Of the parts and the choices, those that were reached, by ink’s paths. */
  reached: ReadonlySet<string>;
  /** Choices after which no ending can be reached any more. */
  stuck: At[];
  shortest: number;
  /** Infinite where a path comes back to where it was. */
  longest: number;
  /** False where there was more than could be looked into. */
  complete: boolean;
}

interface Node {
  next: number[];
  ended: boolean;
  depth: number;
  at: At | null;
}

/** Takes every path through a story, for each kind of company. What a choice leads to is looked into once for each state it may be met in. */
export function explore(
  story: Story,
  parts: readonly string[],
  companies: readonly Values[],
): Explored {
  const choices = choicesIn(story);
  const lines = new Map(choices.map(({ path, line }) => [path, line]));
  const matter = whatMatters(story, choices);
  const found: Explored = {
    situations: [],
    reached: new Set(),
    stuck: [],
    shortest: Number.POSITIVE_INFINITY,
    longest: 0,
    complete: true,
  };
  const reached = found.reached as Set<string>;
  const nodes: Node[] = [];
  prepare(story, {});
  for (const [company, values] of companies.entries()) {
    const known = new Map<string, number>();
    const waiting: { node: number; saved: string; offers: Beat["offers"] }[] = [];
    const arrive = (at: At | null, depth: number, among: number): number => {
      const beat = runOn(story);
      found.situations.push({ at, beat, among });
      for (const path of parts)
        if (!reached.has(path) && (story.state.VisitCountAtPathString(path) ?? 0) > 0)
          reached.add(path);
      const key = beat.offers.length > 0 ? stateKey(story, matter) : `end ${nodes.length}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      const node = nodes.push({ next: [], ended: beat.ended, depth, at }) - 1;
      known.set(key, node);
      if (beat.offers.length > 0)
        waiting.push({ node, saved: story.state.toJson(), offers: beat.offers });
      return node;
    };
    story.ResetState();
    tell(story, values);
    arrive(null, 0, 0);
    for (const { node, saved, offers } of waiting) {
      const { depth } = nodes[node]!;
      if (depth >= MOST_TURNS + 1) continue;
      if (nodes.length > MOST_SITUATIONS * (company + 1)) {
        found.complete = false;
        break;
      }
      for (const [index, { text }] of offers.entries()) {
        story.state.LoadJson(saved);
        const path = String(story.currentChoices[index]?.targetPath);
        const line = lines.get(path) ?? 1;
        reached.add(path);
        story.ChooseChoiceIndex(index);
        nodes[node]!.next.push(arrive({ line, choice: text }, depth + 1, offers.length));
      }
    }
  }
  return { ...found, ...lengths(nodes), stuck: found.complete ? stuckIn(nodes) : [] };
}

/** The fewest and the most turns to an end. */
function lengths(nodes: readonly Node[]): Pick<Explored, "shortest" | "longest"> {
  const shortest = Math.min(...nodes.filter(({ ended }) => ended).map(({ depth }) => depth));
  const before = nodes.map(() => 0);
  for (const { next } of nodes) for (const to of next) before[to]! += 1;
  const most = nodes.map(() => 0);
  const ready = nodes.flatMap((_, index) => (before[index] === 0 ? [index] : []));
  for (const from of ready)
    for (const to of nodes[from]!.next) {
      most[to] = Math.max(most[to]!, most[from]! + 1);
      before[to]! -= 1;
      if (before[to] === 0) ready.push(to);
    }
  const longest = ready.length < nodes.length ? Number.POSITIVE_INFINITY : Math.max(0, ...most);
  return { shortest, longest };
}

/** Where nobody gets out: no path from there comes to an end. */
function stuckIn(nodes: readonly Node[]): At[] {
  const from = nodes.map((): number[] => []);
  for (const [index, { next }] of nodes.entries()) for (const to of next) from[to]!.push(index);
  const out = nodes.flatMap(({ ended, depth }, index) =>
    ended || depth > MOST_TURNS ? [index] : [],
  );
  const free = new Set(out);
  for (const node of out)
    for (const one of from[node]!)
      if (!free.has(one)) {
        free.add(one);
        out.push(one);
      }
  return nodes.flatMap(({ at, next }, index) =>
    at && next.length > 0 && !free.has(index) ? [at] : [],
  );
}
