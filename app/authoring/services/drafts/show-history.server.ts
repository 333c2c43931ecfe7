import { countDone, findActivityHistory } from "~/authoring/queries/activity-history";
import { trainersCompanies } from "~/people/services/delegation/engaged-company.server";
import { fileVersions, type Asked, type SaidVersion } from "./file-versions.server";
import {
  activityPage,
  type ActivityPlace,
} from "~/authoring/services/publish/show-publication.server";

/**
 * Everything that was published of an activity, newest first, two of them compared, and what was set aside of its drafts. Who did it is counted at the
 * trainer’s companies.
 */
export async function showHistory({ from, to, aside = null, ...place }: ActivityPlace & Asked) {
  const { store, moduleKey, activityKey } = place;
  const { file, page, objectives } = await activityPage(place);
  const activity = await findActivityHistory(store.read, moduleKey, activityKey);
  const companies = await trainersCompanies(store.read, place.actor, place.now);
  const done = activity
    ? await countDone(store.read, companies, activity.id)
    : new Map<string, number>();
  const own = page.own?.id ?? null;
  const revisions = (activity?.revisions ?? []).filter(({ companyId }) => companyId === own);
  const versions = await fileVersions(
    { ...place, from, to, aside },
    {
      file,
      objectives,
      inUse: page.inUse,
      firstAsks: own !== null,
      people(history) {
        const revisionIds = revisionsByNumber(history, revisions);
        return (number) => done.get(revisionIds.get(number) ?? "") ?? 0;
      },
    },
  );
  return { ...page, ...versions };
}

export type HistoryView = Awaited<ReturnType<typeof showHistory>>;

/**
 * The activity's revision that each version of its file became, by the version's number. A version that changed nothing that is
 * taught, as in its layout, became none: it stands for the revision before it.
 */
function revisionsByNumber(
  history: readonly SaidVersion[],
  revisions: readonly { revisionId: string; hash: string }[],
): Map<number, string> {
  const ids = new Map<number, string>();
  let next = 0;
  for (const { number, said } of history.toReversed()) {
    const hash = said?.hash;
    const found = revisions.findIndex((one, index) => index >= next && one.hash === hash);
    if (found >= 0) {
      ids.set(number, revisions[found]!.revisionId);
      next = found + 1;
    }
  }
  return ids;
}
