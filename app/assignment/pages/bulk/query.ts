import { addressFields, addressText } from "~/kit/http/address";
import type { Deed } from "~/assignment/rules/kinds";
import type { BoardGroup } from "~/clearance/rules/kinds";
import type { Selection } from "~/assignment/services/bulk/chosen-people.server";
import type { BulkChoice } from "~/assignment/services/bulk/show-bulk.server";

/** What goes without saying. */
export const BULK_OPENING = { do: "assign" } as const;

export interface BulkQuery {
  selection: Selection;
  /** The filter, where everyone it shows is meant. */
  shownBy: { search: string; group: BoardGroup | null } | null;
  ticked: readonly string[];
  choice: BulkChoice;
  /** The ledger's last entry before it was done; null before that. */
  since: number | null;
}

/** The query string that says the same; of another deed, without what was chosen for this one. */
export function bulkSearch(
  { shownBy, ticked, choice }: Pick<BulkQuery, "shownBy" | "ticked" | "choice">,
  { deed = choice.deed, since }: { deed?: Deed; since?: number } = {},
): string {
  const { programmeKey, channelIds, dueOn } = choice;
  const chosen = deed === choice.deed;
  return addressText(
    {
      ...saidOf({ shownBy, ticked }),
      do: deed,
      programme: chosen ? programmeKey : null,
      channel: chosen ? [...channelIds] : [],
      due: chosen ? dueOn : null,
      since: since ?? null,
    },
    BULK_OPENING,
  );
}

type Who = Pick<BulkQuery, "shownBy" | "ticked">;

function saidOf({ shownBy, ticked }: Who) {
  if (!shownBy) return { person: [...ticked] };
  return { all: true, q: shownBy.search, show: shownBy.group };
}

/** Who is meant, as fields of an address or a form. */
export function whoFields(who: Who): [string, string][] {
  return addressFields(saidOf(who));
}
