import type { Story } from "inkjs/full";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { listed } from "~/kit/text/listed";
import type { KnownVariables } from "~/curriculum/rules/markdoc/variables";
import { readShape } from "~/kit/yaml/explain-issue";
import { unknownObjective, type Report } from "~/kit/yaml/mistakes";
import type { YamlFile } from "~/kit/yaml/yaml-file";
import { ScenarioHead, type ScenarioFacts } from "./file/head";
import { readParts } from "./file/parts";
import { checkBeat } from "./story/check-beats";
import { checkPaths, type Say } from "./story/check-paths";
import { compileInk, declaredIn } from "./story/compile";
import { explore, type Explored } from "./story/explore";
import { RESERVED } from "./story/lines";
import { partsIn } from "./story/outline";
import { inkName, quotedIn, standIns, type Values } from "./story/playbook-variables";
import { METERS } from "./story/run";

/** What could be read of a scenario; each is null where it’s wrong. */
export interface CheckedScenario {
  facts: ScenarioFacts | null;
  source: string;
  /** Whether it can be played. */
  sound: boolean;
  /** Null where it can’t be played, or was looked into before. */
  explored: Explored | null;
}

interface Around {
  /** Of the module; null where that can’t be read. */
  objectives: readonly string[] | null;
  known: KnownVariables;
  /** Whether every path was taken before, so that none need be now. */
  published?: boolean;
}

/** Reports everything wrong in the text of a scenario, every path that can be taken included. */
export function checkScenario(
  text: string,
  { objectives, known, published = false }: Around,
  report: Report,
): CheckedScenario {
  const { head, source, parted } = readParts(text, report);
  const facts = head && readShape(ScenarioHead, head, head.value, report);
  if (head) checkObjectives(head, objectives, report);
  if (head && facts) checkFacts(head, facts, known, report);
  if (!parted) return { facts, source, sound: false, explored: null };
  const { story, problems } = compileInk(source, known);
  for (const { line, message } of problems) report(line, message);
  if (!story) return { facts, source, sound: false, explored: null };
  const once = sayingOnce(report);
  const declared = declaredIn(source);
  for (const name of METERS)
    if (!declared.includes(name)) once(1, m.practice_ink_no_meter({ name }));
  if (facts?.scoring === "path" && !declared.includes("points"))
    once(1, m.practice_ink_no_points());
  if (!facts || METERS.some((name) => !declared.includes(name)))
    return { facts, source, sound: false, explored: null };
  const explored = published ? null : checkStory(story, source, { facts, known }, once);
  return { facts, source, sound: true, explored };
}

function checkStory(
  story: Story,
  source: string,
  { facts, known }: { facts: ScenarioFacts; known: KnownVariables },
  say: Say,
): Explored {
  const parts = partsIn(source);
  const paths = parts.map(({ path }) => path);
  const explored = explore(story, paths, companiesFor(source, known));
  for (const situation of explored.situations) checkBeat(situation, facts, say);
  checkPaths(story, parts, explored, say);
  if (!explored.complete) return explored;
  const beats = explored.situations.map(({ beat }) => beat);
  const met = new Set(beats.flatMap(({ endings }) => endings));
  for (const name of Object.keys(facts.endings))
    if (!met.has(name)) say(1, m.practice_ink_ending_unreached({ name }));
  const most = Math.max(...beats.filter(({ ended }) => ended).map(({ points }) => points));
  if (facts.scoring === "path" && facts.passPoints !== undefined && most < facts.passPoints)
    say(
      1,
      m.practice_ink_unpassable({ points: numberText(facts.passPoints), most: numberText(most) }),
    );
  return explored;
}

/** One company for each way that the conditions the story asks about can turn out. */
function companiesFor(source: string, known: KnownVariables): Values[] {
  const asked = known.conditions.map(inkName).filter((name) => source.includes(name));
  const sets = asked.reduce<string[][]>(
    (before, name) => [...before, ...before.map((set) => [...set, name])],
    [[]],
  );
  return sets.map((set) => standIns(known, new Set(set)));
}

function checkObjectives(head: YamlFile, known: Around["objectives"], report: Report) {
  const named = (head.value as { objectives?: unknown } | null)?.objectives;
  if (!known || !Array.isArray(named)) return;
  for (const [index, code] of named.entries())
    if (typeof code === "string" && !known.includes(code))
      report(head.lineOf(["objectives", index]), unknownObjective(code), ["objectives", index]);
}

function checkFacts(head: YamlFile, facts: ScenarioFacts, known: KnownVariables, report: Report) {
  const names = new Set([...known.strings, ...known.conditions].map(inkName));
  const quotes = (text: string, at: readonly string[]) => {
    for (const name of quotedIn(text))
      if (!names.has(name)) report(head.lineOf(at), m.practice_ink_no_variable({ name }), at);
  };
  quotes(facts.lead, ["lead"]);
  for (const [key, { name }] of Object.entries(facts.people)) {
    quotes(name, ["people", key, "name"]);
    if ((RESERVED as readonly string[]).includes(key))
      report(
        head.lineOf(["people", key]),
        m.practice_ink_reserved({ names: listed([...RESERVED], "and") }),
        ["people", key],
      );
  }
  for (const [key, { title }] of Object.entries(facts.endings))
    quotes(title, ["endings", key, "title"]);
  const goods = Object.values(facts.endings).filter(({ good }) => good).length;
  if (facts.scoring === "ending" && goods === 0)
    report(head.lineOf(["endings"]), m.practice_ink_no_good_ending(), ["endings"]);
  if (facts.scoring === "path" && facts.passPoints === undefined)
    report(head.lineOf(["scoring"]), m.practice_ink_no_pass_points(), ["passPoints"]);
}

/** The same line is met on many paths; what is wrong with it is said once. */
function sayingOnce(report: Report): Say {
  const said = new Set<string>();
  return (line, message, how) => {
    const name = `${line} ${message}`;
    if (said.has(name)) return;
    said.add(name);
    report(line, message, undefined, how);
  };
}
