import { lawFile } from "~/curriculum/rules/content-paths";
import { titleIn } from "~/curriculum/rules/content/text-facts";
import { titleFromKey } from "~/curriculum/rules/title-from-key";
import { notFound } from "~/kit/http/refusal";
import { fileHistory } from "~/authoring/queries/authoring";
import { findDraft } from "~/authoring/queries/drafts";
import { fileVersions, type Asked } from "~/authoring/services/drafts/file-versions.server";
import { publishedText } from "~/authoring/services/drafts/open-draft.server";
import { authoredFile } from "~/authoring/services/library/files.server";
import { lessonsOnLaw } from "./lessons-on.server";
import type { LawPlace } from "./save-law.server";

/** Everything that was published of a topic, newest first, two versions compared, and what was set aside of its drafts. */
export async function showLawHistory({ topic, from, to, aside = null, ...call }: LawPlace & Asked) {
  const { store, actor, now } = call;
  const path = lawFile(topic);
  const file = await authoredFile(store.read, { actor, now, path });
  const [newest] = await fileHistory(store.read, path);
  const text = newest?.text ?? (await findDraft(store.read, path))?.text;
  if (text === undefined) throw notFound("law");
  const inUse = (await publishedText(store.read, path)) !== null;
  const versions = await fileVersions(
    { ...call, from, to, aside },
    { file, objectives: {}, inUse, firstAsks: false, people: () => null },
  );
  const lessons = inUse ? ((await lessonsOnLaw(store)).get(topic) ?? []) : [];
  const title = titleIn(path, text) ?? titleFromKey(topic);
  return { key: topic, title, inUse, lessons, ...versions };
}
