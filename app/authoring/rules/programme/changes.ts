import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import type { Effort } from "~/kit/text/shortest-way";
import type { LineChange } from "~/kit/text/text-changes";
import { settingChanges, type Comparison } from "~/authoring/rules/compare/comparison";
import type { PartChange } from "~/authoring/rules/compare/part-change";
import { titleFromKey } from "~/curriculum/rules/title-from-key";
import { readProgrammeForm } from "./file";
import { programmeSettings } from "./words";

/** What differs between two lists of modules. */
interface ModuleChanges {
  /** Places count from 1. */
  added: { key: string; place: number }[];
  removed: string[];
  /** The fewest that have to move so that the rest of both lists is in the same order; what is at its place stays there if it can. */
  moved: { key: string; from: number; to: number }[];
}

export function moduleChanges(before: readonly string[], after: readonly string[]): ModuleChanges {
  const kept = after.filter((key) => before.includes(key));
  const still = new Set(
    longestRising(
      kept.map((key) => before.indexOf(key)),
      (from) => after[from] === before[from],
    ),
  );
  return {
    added: after.flatMap((key, at) => (before.includes(key) ? [] : [{ key, place: at + 1 }])),
    removed: before.filter((key) => !after.includes(key)),
    moved: kept.flatMap((key) => {
      const from = before.indexOf(key);
      return still.has(from) ? [] : [{ key, from: from + 1, to: after.indexOf(key) + 1 }];
    }),
  };
}

/**
 * The longest part of a list of different numbers, not necessarily in one piece, in which each is larger than the one before; of
 * several that long, one with the most numbers that are better kept.
 */
function longestRising(
  numbers: readonly number[],
  isBetterKept: (number: number) => boolean,
): number[] {
  const runs: number[][] = [];
  const worth = (run: readonly number[]) =>
    run.length + run.filter(isBetterKept).length / (numbers.length + 1);
  const better = (one: number[], other: number[]) => (worth(other) > worth(one) ? other : one);
  for (const number of numbers) {
    const before = runs.filter((run) => run.at(-1)! < number);
    runs.push([...before.reduce(better, []), number]);
  }
  return runs.reduce(better, []);
}

/** What differs between two texts of a programme; `titles` are those of modules, by key. */
export function compareProgrammes(
  before: string,
  after: string,
  {
    titles,
    source,
    effort,
  }: { titles: Readonly<Record<string, string>>; source: LineChange[]; effort: Effort },
): Comparison {
  const [old, fresh] = [readProgrammeForm(before), readProgrammeForm(after)];
  const nothing = { text: [], questions: [], source };
  if (!old || !fresh) return { ...nothing, readable: false, settings: [] };
  const titleOf = (key: string) => titles[key] ?? titleFromKey(key);
  const terms = settingChanges(
    programmeSettings(old, titleOf),
    programmeSettings(fresh, titleOf),
    effort,
  );
  const modules = moduleChangeWords(moduleChanges(old.modules, fresh.modules), titleOf);
  return { ...nothing, readable: true, settings: [...modules, ...terms] };
}

function moduleChangeWords(
  { added, removed, moved }: ModuleChanges,
  titleOf: (key: string) => string,
): PartChange[] {
  return [
    ...added.map(({ key, place }): PartChange => ({
      label: m.authoring_programme_added(),
      pieces: [
        {
          kind: "added",
          text: m.authoring_programme_added_at({ title: titleOf(key), place: numberText(place) }),
        },
      ],
    })),
    ...removed.map((key): PartChange => ({
      label: m.authoring_programme_removed(),
      pieces: [{ kind: "removed", text: titleOf(key) }],
    })),
    ...moved.map(({ key, from, to }): PartChange => ({
      label: m.authoring_programme_moved(),
      pieces: [
        {
          kind: "same",
          text: m.authoring_programme_moved_from({
            title: titleOf(key),
            from: numberText(from),
            to: numberText(to),
          }),
        },
      ],
    })),
  ];
}
