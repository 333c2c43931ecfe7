import { isMapping, type Mapping } from "~/authoring/parts/quiz-editor/fields/controls";
import { questionKeyFrom } from "~/authoring/parts/quiz-editor/questions/edits";
import { withPart } from "~/authoring/parts/practice-editor/fields";
import type { SetModel } from "~/practice/rules/set-document/set-document";

/** A key from the words of a post that no other post has. */
export function postKeyFrom(model: SetModel, own: string, post: Mapping): string {
  return questionKeyFrom(post["text"], { questions: model.posts }, own, "post");
}

/** A post that was never saved has the key its text makes, until someone writes another. */
export function withText(model: SetModel, id: string, post: Mapping, text: string): Mapping {
  const origin = model.posts.find((other) => other.id === id)?.origin ?? null;
  const { key } = post;
  const follows = origin === null && (key === "" || key === postKeyFrom(model, id, post));
  const worded = withPart(post, "text", text);
  return follows ? { ...worded, key: postKeyFrom(model, id, worded) } : worded;
}

/** A sample without a key gets that of its quality, as long as no other sample of the post has it. */
export function withKey(sample: Mapping, others: readonly unknown[]): Mapping {
  const { key, quality } = sample;
  if ((key ?? "") !== "" || typeof quality !== "string") return sample;
  const taken = others.flatMap((other) => (isMapping(other) ? [other["key"]] : []));
  let made = quality;
  for (let number = 2; taken.includes(made); number += 1) made = `${quality}-${number}`;
  return { ...sample, key: made };
}
