import { compareTexts, publicationIn } from "~/services/authoring/compare-texts.server";
import { authoredFile } from "~/services/authoring/library-files.server";
import { publishedText } from "~/services/authoring/open-draft.server";
import { showAsides } from "~/services/authoring/save-draft.server";
import { fileHistory } from "~db/queries/authoring";
import { findDraft } from "~db/queries/drafts";
import { playbookPlace, type PlaybookDoor } from "./playbook-place.server";

/** Everything that was published of a company's playbook, newest first, two versions compared, and what was set aside of its drafts. */
export async function showPlaybookHistory({
  from,
  to,
  ...door
}: PlaybookDoor & { from: number | null; to: number | null }) {
  const { store, actor, now } = door;
  const { company, path } = await playbookPlace(door);
  const file = await authoredFile(store.read, { actor, now, path });
  const history = await fileHistory(store.read, path);
  const inUse = (await publishedText(store.read, path)) !== null;
  const newest = history[0]?.number ?? 0;
  const compare = (before: string, after: string) =>
    compareTexts(file, { before, after, objectives: {} });
  const versions = history.map(({ number, text, origin, publishedAt, publishedBy }) => {
    const said = publicationIn(file, text);
    return {
      number,
      publishedAt,
      publishedBy: origin === "folder" ? null : (publishedBy ?? "Somebody"),
      impact: number > 1 ? (said?.impact ?? null) : null,
      change: said?.change ?? "",
      people: null,
      current: inUse && number === newest,
    };
  });
  const pair = { from: from ?? newest - 1, to: to ?? newest };
  const textOf = (number: number) => history.find((one) => one.number === number)?.text;
  const [before, after] = [textOf(pair.from), textOf(pair.to)];
  const draft = await findDraft(store.read, path);
  const asides = await showAsides({ store, actor, now, path });
  return {
    company,
    versions,
    compared:
      before !== undefined && after !== undefined && pair.from !== pair.to
        ? { ...pair, changes: compare(before, after) }
        : null,
    draft: draft && {
      sequence: draft.sequence,
      savedBy: draft.savedByName,
      scheduled: draft.publishAt !== null,
    },
    asides: asides.map(({ id, text, savedAt, savedByName, setAsideAt }) => ({
      ...{ id, savedAt, setAsideAt, savedBy: savedByName },
      characters: text.length,
      changes: compare(draft?.text ?? textOf(newest) ?? "", text),
    })),
  };
}
