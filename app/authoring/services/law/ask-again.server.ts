import { activityFile, lawFile } from "~/curriculum/rules/content-paths";
import { titleIn } from "~/curriculum/rules/content/text-facts";
import { titleFromKey } from "~/curriculum/rules/title-from-key";
import { conflict, notFound } from "~/kit/http/refusal";
import { m } from "~/kit/language/m";
import { findDraft } from "~/authoring/queries/drafts";
import { setFacts } from "~/authoring/rules/set-facts";
import { publishedText } from "~/authoring/services/drafts/open-draft.server";
import { saveDraft } from "~/authoring/services/drafts/save-draft.server";
import { lessonsOnLaw } from "./lessons-on.server";
import type { LawPlace } from "./save-law.server";

/**
 * Starts a new version of a lesson that quotes a topic, with the same text and a sentence on the law. Its publish page asks what it
 * means for the people who did the lesson. A draft that is there already stays as it is.
 */
export async function askAgain({
  topic,
  lesson,
  ...call
}: LawPlace & { lesson: { module: string; key: string } }) {
  const { store } = call;
  const { module, key } = lesson;
  const quoting = (await lessonsOnLaw(store)).get(topic) ?? [];
  if (!quoting.some((one) => one.module === module && one.key === key)) throw notFound("lesson");
  const path = activityFile(module, key, "lesson");
  if (await findDraft(store.read, path)) return;
  const published = await publishedText(store.read, path);
  if (!published) throw notFound("lesson");
  const law = await publishedText(store.read, lawFile(topic));
  const title = titleIn(lawFile(topic), law?.text ?? "") ?? titleFromKey(topic);
  const facts = { impact: "notice", change: m.authoring_law_again_change({ title }) };
  const text = setFacts("lesson", published.text, facts);
  if (text === null) throw conflict(m.authoring_law_unkeepable());
  const { number: baseNumber } = published;
  // Somebody who begins a draft at the same moment keeps theirs.
  await saveDraft({ ...call, path, text, sequence: 0, baseNumber });
}
