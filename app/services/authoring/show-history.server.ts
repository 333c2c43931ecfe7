import type { FilePlace } from "~/domain/authoring/paths";
import { fileHistory } from "~db/queries/authoring";
import { countDone, findActivityHistory } from "~db/queries/activity-history";
import { findDraft } from "~db/queries/drafts";
import { compareTexts, readActivity } from "./compare-texts.server";
import { showAsides } from "./save-draft.server";
import { activityPage, type ActivityPlace } from "./show-publication.server";

/** The versions of an activity that are compared, by number; null for the two newest. */
export interface Asked {
  from: number | null;
  to: number | null;
}

/** Everything that was published of an activity, newest first, two of them compared, and what was set aside of its drafts. */
export async function showHistory({ from, to, ...place }: ActivityPlace & Asked) {
  const { store, actor, now, moduleKey, activityKey } = place;
  const { file, page, objectives } = await activityPage(place);
  const history = await fileHistory(store.read, file.path);
  const activity = await findActivityHistory(store.read, moduleKey, activityKey);
  const done = activity ? await countDone(store.read, activity.id) : new Map<string, number>();
  const own = page.own?.id ?? null;
  const revisions = (activity?.revisions ?? []).filter(({ companyId }) => companyId === own);
  const revisionIds = revisionsByNumber(file, history, revisions);
  const newest = history[0]?.number ?? 0;
  const versions = history.map(({ number, text, origin, publishedAt, publishedBy }) => {
    const read = readActivity(file, text);
    return {
      number,
      publishedAt,
      publishedBy: origin === "folder" ? null : (publishedBy ?? "Somebody"),
      impact: number > 1 || own !== null ? (read?.impact ?? null) : null,
      change: read?.change ?? "",
      people: done.get(revisionIds.get(number) ?? "") ?? 0,
      current: page.inUse && number === newest,
    };
  });
  const pair = { from: from ?? newest - 1, to: to ?? newest };
  const textOf = (number: number) => history.find((one) => one.number === number)?.text;
  const [before, after] = [textOf(pair.from), textOf(pair.to)];
  const draft = await findDraft(store.read, file.path);
  const asides = await showAsides({ store, actor, now, path: file.path });
  return {
    ...page,
    versions,
    compared:
      before !== undefined && after !== undefined && pair.from !== pair.to
        ? { ...pair, changes: compareTexts(file, { before, after, objectives }) }
        : null,
    draft: draft && {
      sequence: draft.sequence,
      savedBy: draft.savedByName,
      scheduled: draft.publishAt !== null,
    },
    asides: asides.map(({ id, text, savedAt, savedByName, setAsideAt }) => ({
      ...{ id, savedAt, setAsideAt, savedBy: savedByName },
      characters: text.length,
      changes: compareTexts(file, {
        before: draft?.text ?? textOf(newest) ?? "",
        after: text,
        objectives,
      }),
    })),
  };
}

export type HistoryView = Awaited<ReturnType<typeof showHistory>>;

/**
 * The activity's revision that each version of its file became, by the version's number. A version that changed nothing that is
 * taught, as in its layout, became none: it stands for the revision before it.
 */
function revisionsByNumber(
  file: FilePlace,
  history: readonly { number: number; text: string }[],
  revisions: readonly { revisionId: string; hash: string }[],
): Map<number, string> {
  const ids = new Map<number, string>();
  let next = 0;
  for (const { number, text } of history.toReversed()) {
    const hash = readActivity(file, text)?.hash;
    const found = revisions.findIndex((one, index) => index >= next && one.hash === hash);
    if (found >= 0) {
      ids.set(number, revisions[found]!.revisionId);
      next = found + 1;
    }
  }
  return ids;
}
