import { titleIn } from "~/curriculum/rules/content/text-facts";
import { programmeFile } from "~/curriculum/rules/content-paths";
import { titleFromKey } from "~/curriculum/rules/title-from-key";
import { notFound } from "~/kit/http/refusal";
import { fileVersions, type Asked } from "~/authoring/services/drafts/file-versions.server";
import { publishedText } from "~/authoring/services/drafts/open-draft.server";
import { authoredFile } from "~/authoring/services/library/files.server";
import { fileHistory } from "~/authoring/queries/authoring";
import { findDraft } from "~/authoring/queries/drafts";
import { programmeModules, titlesOf } from "./programme-modules.server";
import type { ProgrammePlace } from "./save-programme.server";

/** Everything that was published of a programme, newest first, two versions compared, and what was set aside of its drafts. */
export async function showProgrammeHistory({
  programmeKey,
  from,
  to,
  aside = null,
  ...call
}: ProgrammePlace & Asked) {
  const { store, actor, now } = call;
  const path = programmeFile(programmeKey);
  const file = await authoredFile(store.read, { actor, now, path });
  const [newest] = await fileHistory(store.read, path);
  const text = newest?.text ?? (await findDraft(store.read, path))?.text;
  if (text === undefined) throw notFound("programme");
  const inUse = (await publishedText(store.read, path)) !== null;
  const objectives = titlesOf(await programmeModules(store));
  const versions = await fileVersions(
    { ...call, from, to, aside },
    { file, objectives, inUse, firstAsks: false, people: () => null },
  );
  const title = titleIn(path, text) ?? titleFromKey(programmeKey);
  return { key: programmeKey, title, inUse, ...versions };
}
