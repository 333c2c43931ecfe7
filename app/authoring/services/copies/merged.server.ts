import { mergeCopy, mergedCopy, type CopyMerge } from "~/authoring/rules/copies/merge-copy";
import type { Side } from "~/authoring/rules/compare/merge-passages";
import { anEffort } from "~/kit/text/shortest-way";
import { wordChanges, type Piece } from "~/kit/text/text-changes";
import { heavily } from "~/kit/heavy/heavily.server";

type Texts = Parameters<typeof mergeCopy>[0];

/** What’s shown of a fact or passage that one side changed: its text now, or each side’s text if they conflict. */
export interface MergedWords {
  ours: Piece[];
  theirs: Piece[];
}

export type ShownMerge = Omit<CopyMerge, "facts" | "parts"> & {
  facts: (CopyMerge["facts"][number] & { words: MergedWords })[];
  parts: (CopyMerge["parts"][number] & { words: MergedWords | null })[];
};

/** What the original changed, put into a company's copy, with the words that differ. Null where the facts of one cannot be read. */
export const shownMerge = heavily("shown-merge", (texts: Texts): ShownMerge | null => {
  const merge = mergeCopy(texts);
  if (!merge) return null;
  const effort = anEffort();
  const between = (before: string, after: string) =>
    wordChanges(before.trim(), after.trim(), effort);
  const words = (before: string, ours: string, theirs: string) => ({
    ours: between(before, ours),
    theirs: ours === theirs ? [] : between(before, theirs),
  });
  return {
    ...merge,
    facts: merge.facts.map((fact) => {
      const now = fact.kind === "theirs" ? fact.theirs : fact.ours;
      const theirs = fact.kind === "conflict" ? fact.theirs : now;
      return { ...fact, words: words(fact.before, now, theirs) };
    }),
    parts: merge.parts.map((part) => {
      if (part.kind === "same") return { ...part, words: null };
      const [ours, theirs] =
        part.kind === "conflict" ? [part.ours, part.theirs] : [part.text, part.text];
      return { ...part, words: words(part.before, ours, theirs) };
    }),
  };
});

/** The copy's text with what the original changed, as it was chosen. */
export const mergedText = heavily(
  "merged-text",
  ({ texts, choices }: { texts: Texts; choices: ReadonlyMap<string, Side> }) =>
    mergedCopy(texts, choices),
);
