import type { Page } from "~/directory/queries/users";
import { DETAILS, badFilter, ScimFault } from "~/directory/rules/fault";
import { refuseLarge, soughtBy, type Parsed, type Sought } from "~/directory/rules/filter";
import { PAGE } from "~/directory/rules/limits";

/** The library of SCIM, loaded when the first directory asks for what it knows. */
export const library = async () => (await import("scimmy")).default;

export interface Asked {
  sought: Sought;
  page: Page;
  /** From 1, as it is answered. */
  startIndex: number;
}

/** What a list is asked for by its address. */
export async function asked(of: "User" | "Group", query: URLSearchParams): Promise<Asked> {
  const filter = query.get("filter");
  const sought = filter === null ? [] : await soughtIn(of, filter);
  const startIndex = Math.max(1, numberIn(query, "startIndex") ?? 1);
  const limit = Math.min(PAGE, Math.max(0, numberIn(query, "count") ?? PAGE));
  return { sought, page: { offset: startIndex - 1, limit }, startIndex };
}

async function soughtIn(of: "User" | "Group", filter: string): Promise<Sought> {
  refuseLarge(filter);
  const { Types } = await library();
  try {
    const parsed = [...new Types.Filter(filter)] as unknown as Parsed;
    const sought = soughtBy(of, parsed);
    if (sought.length === 0) throw badFilter(DETAILS.filterEmpty);
    return sought;
  } catch (error) {
    if (error instanceof ScimFault) throw error;
    throw badFilter(DETAILS.filterUnreadable);
  }
}

function numberIn(query: URLSearchParams, name: string): number | null {
  const said = query.get(name);
  if (said === null) return null;
  if (!/^-?\d{1,9}$/.test(said)) throw new ScimFault(400, "invalidValue", DETAILS.noNumber(name));
  return Number(said);
}

/** The attributes of a resource that were asked for: those named, or all but those. What says which resource it is always stays. */
export function projected(query: URLSearchParams): (resource: object) => object {
  const only = attributesIn(query, "attributes");
  const without = attributesIn(query, "excludedAttributes");
  if (!only && !without) return (resource) => resource;
  const stays = (key: string) =>
    ["schemas", "id"].includes(key) ||
    (only ? only.has(key.toLowerCase()) || key === "meta" : !without?.has(key.toLowerCase()));
  return (resource) => Object.fromEntries(Object.entries(resource).filter(([key]) => stays(key)));
}

/** Whether the members of groups are to be in an answer. */
export function wantsMembers(query: URLSearchParams): boolean {
  const only = attributesIn(query, "attributes");
  if (only) return only.has("members");
  return !attributesIn(query, "excludedAttributes")?.has("members");
}

/** The first parts of their names, in lower case. */
function attributesIn(query: URLSearchParams, name: string): Set<string> | null {
  const said = query.get(name)?.slice(0, 2000).trim();
  if (!said) return null;
  const parts = said.split(",").map((one) => one.trim().split(":").at(-1) ?? "");
  return new Set(parts.map((one) => (one.split(".")[0] ?? "").toLowerCase()));
}
