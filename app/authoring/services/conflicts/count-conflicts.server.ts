import type { Trainer } from "~/people/rules/actor";
import { disputedPaths } from "~/authoring/queries/authoring";
import type { Store } from "~db/store";
import { decidedFiles } from "./decided-files";

/** In how many files the folder and the studio disagree, of those that this trainer decides on. */
export async function countOpenConflicts({
  store,
  actor,
  now,
}: {
  store: Pick<Store, "read">;
  actor: Trainer;
  now: Date;
}): Promise<number> {
  const paths = await disputedPaths(store.read);
  if (paths.length === 0) return 0;
  const decided = await decidedFiles(store.read, actor, now);
  return paths.filter((path) => decided(path) !== null).length;
}
