import type { PracticePost } from "~/curriculum/rules/bodies";
import { postOf } from "~/practice/rules/content/post/post-of";
import { PostFile, SampleFile } from "~/practice/rules/content/practice-file";
import { entriesOf, isMapping, type Mapping } from "~/authoring/parts/quiz-editor/fields/controls";
import { EXPECT_WORDS, POST_WORDS, THREAD } from "~/authoring/parts/practice-editor/fields";

/**
 * A post to be looked at while it is written: what is still to be written is there by its name, and samples that are not finished are
 * left out. Null where something else is wrong with it.
 */
export function readablePost(value: unknown): { post: PracticePost; whole: boolean } | null {
  const whole = PostFile.safeParse(value);
  if (whole.success) return { post: postOf(whole.data), whole: true };
  const filled = PostFile.safeParse(withStandIns(value));
  return filled.success ? { post: postOf(filled.data), whole: false } : null;
}

function withStandIns(value: unknown): unknown {
  if (!isMapping(value)) return value;
  const expect = isMapping(value["expect"]) ? value["expect"] : {};
  const thread = entriesOf(value["thread"]).map((entry) =>
    isMapping(entry) ? filled(entry, wordsOf(THREAD.of), ["author", "text"]) : entry,
  );
  const networks = entriesOf(value["networks"]).filter((network) => !isBlank(network));
  const samples = entriesOf(value["samples"]).filter(
    (sample) => SampleFile.safeParse(sample).success,
  );
  return {
    ...filled(value, POST_WORDS, ["author", "text"]),
    key: isBlank(value["key"]) ? "post" : value["key"],
    networks: networks.length > 0 ? networks : ["-"],
    ...(value["thread"] !== undefined && { thread }),
    samples,
    expect: { decision: "reply", ...filled(expect, EXPECT_WORDS, ["why"]) },
  };
}

const wordsOf = (fields: readonly { name: string; label: () => string }[]) =>
  Object.fromEntries(fields.map(({ name, label }) => [name, label]));

function filled(
  holder: Mapping,
  words: Readonly<Record<string, () => string>>,
  names: readonly string[],
): Mapping {
  const stands = names.filter((name) => isBlank(holder[name]));
  return {
    ...holder,
    ...Object.fromEntries(stands.map((name) => [name, words[name]?.() ?? name])),
  };
}

function isBlank(value: unknown): boolean {
  return value === undefined || (typeof value === "string" && value.trim() === "");
}
