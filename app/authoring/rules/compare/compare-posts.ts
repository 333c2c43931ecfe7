import type { PracticePost } from "~/curriculum/rules/bodies";
import type { Effort } from "~/kit/text/shortest-way";
import { wordChanges } from "~/kit/text/text-changes";
import { postLines } from "~/practice/rules/content/post/lines";
import type { QuestionChange } from "./compare-quizzes";

interface Words {
  plain: (markdoc: string) => string;
  objective: (code: string) => string;
  effort?: Effort;
}

/** The posts of practice sets that differ, in their order; those that went come last. */
export function comparePosts(
  before: readonly PracticePost[],
  after: readonly PracticePost[],
  words: Words,
): QuestionChange[] {
  const old = new Map(before.map((post) => [post.key, post]));
  const fresh = new Set(after.map(({ key }) => key));
  const change = (was: PracticePost | null, is: PracticePost | null): QuestionChange[] => {
    const post = is ?? was;
    const parts = partsOf(was, is, words);
    if (!post || parts.length === 0) return [];
    const kind = was ? (is ? "changed" : "removed") : "added";
    return [{ key: post.key, kind, stem: words.plain(post.text), parts }];
  };
  return [
    ...after.flatMap((post) => change(old.get(post.key) ?? null, post)),
    ...before.flatMap((post) => (fresh.has(post.key) ? [] : change(post, null))),
  ];
}

function partsOf(was: PracticePost | null, is: PracticePost | null, words: Words) {
  const old = new Map(was ? postLines(was, words) : []);
  const fresh = new Map(is ? postLines(is, words) : []);
  return [...new Set([...fresh.keys(), ...old.keys()])]
    .filter((label) => old.get(label) !== fresh.get(label))
    .map((label) => ({
      label,
      pieces: wordChanges(old.get(label) ?? "", fresh.get(label) ?? "", words.effort),
    }));
}
