import type { Place } from "~db/open";
import type { CopySource, CopyTarget } from "./sides";

export async function openCopySource(place: Place): Promise<CopySource> {
  if ("file" in place) return (await import("./sqlite")).openSqliteSource(place.file);
  return (await import("./postgres")).openPostgresSource(place);
}

/** A file gets its name from whoever keeps it: until then it is called `part`. */
export async function openCopyTarget(place: Place, part: string): Promise<CopyTarget> {
  if ("file" in place) return (await import("./sqlite")).openSqliteTarget(part);
  return (await import("./postgres")).openPostgresTarget(place);
}

/** A table with rows in it, where a database on a server has any already; null where it may be copied to. */
export async function filledTable(place: Place): Promise<string | null> {
  if ("file" in place) return null;
  return (await import("./postgres")).findFilledTable(place);
}
