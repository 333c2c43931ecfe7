import { createElement, type ReactElement, type ReactNode } from "react";
import { renderToString } from "react-dom/server";
import type { Tree } from "~/curriculum/rules/tree";
import { keptWithin } from "~/kit/cache/remember";
import { speech } from "~/kit/language/language";
import { KeptTexts, type Piece } from "./text-view";
import { TreeView } from "./tree-view";

/** In letters: some hundred lessons, for a few companies in their languages. */
const ROOM = 8 * 2 ** 20;

/** A text’s parts in their order. Those without anything to answer are the same for everyone who reads it. */
type Part = { html: string } | { tree: Tree };

const kept = keptWithin<Part[]>(ROOM);

/**
 * Puts the texts of a page in place that were rendered for another reader before. A text is known by its whole content, which names
 * the company’s own words, and by how its reader is spoken to, so that what is kept is never out of date.
 */
export function withKeptTexts(
  render: (around: (page: ReactNode) => ReactElement) => string,
): string {
  const put: string[] = [];
  const missing = new Set<string>();
  const find = (json: string): readonly Piece[] => {
    const parts = kept.recall(nameOf(json));
    if (!parts) {
      missing.add(json);
      return [{ tree: JSON.parse(json) as Tree }];
    }
    return parts.map((part) => {
      if ("tree" in part) return part;
      put.push(part.html);
      return { done: createElement("kept-text", { "data-number": put.length - 1 }) };
    });
  };
  const page = render((inner) => <KeptTexts.Provider value={find}>{inner}</KeptTexts.Provider>);
  for (const json of missing) keep(json);
  if (put.length === 0) return page;
  return page.replace(PLACE, (place, number: string) => put[Number(number)] ?? place);
}

/** Text on a page has its angle brackets escaped, so only an element reads like this. */
const PLACE = /<kept-text data-number="(\d+)"><\/kept-text>/g;

function keep(json: string) {
  const parts = runsOf(JSON.parse(json) as Tree).map((run) =>
    run.answered ? { tree: run.tree } : { html: renderToString(<TreeView tree={run.tree} />) },
  );
  kept.keep(nameOf(json), parts, json.length * 4);
}

/** By content: of two readers who see the same, one is as good as the other. */
function nameOf(json: string): string {
  return `${speech()} ${json}`;
}

/** Neighbours with something to answer in them, and neighbours without. */
function runsOf(tree: Tree): { answered: boolean; tree: Tree }[] {
  const runs: { answered: boolean; tree: Tree }[] = [];
  for (const node of tree) {
    const answered = /"type":"(?:check|write)"/.test(JSON.stringify(node));
    const last = runs.at(-1);
    if (last?.answered === answered) last.tree.push(node);
    else runs.push({ answered, tree: [node] });
  }
  return runs;
}
