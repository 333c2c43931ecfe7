import { m } from "~/kit/language/m";
import { z } from "zod";
import { addressBy, FLAG } from "~/kit/http/address";
import { DEEDS, type Deed } from "~/assignment/rules/kinds";
import type { BoardGroup } from "~/clearance/rules/board/board";
import { Refusal } from "~/kit/http/refusal";
import type { Selection } from "~/assignment/services/bulk/chosen-people.server";
import type { BulkChoice } from "~/assignment/services/bulk/show-bulk.server";
import { BOARD_FILTER } from "~/clearance/rules/board/board-filter";

/** More than a page of the board cannot be ticked. */
const MOST_TICKED = 200;

const id = z.string().min(1).max(100);
const ADDRESS = addressBy(
  z.object(BOARD_FILTER).extend({
    do: z.enum(DEEDS).catch("assign"),
    all: FLAG,
    person: z.array(id).max(MOST_TICKED),
    programme: z.string().max(100).nullable().default(null),
    channel: z.array(id).max(100),
    due: z.iso.date().nullable().catch(null),
    since: z.coerce.number().int().min(0).max(2_147_483_647).nullable().catch(null),
  }),
);

export interface BulkQuery {
  selection: Selection;
  /** The filter, where everyone it shows is meant. */
  shownBy: { search: string; group: BoardGroup | null } | null;
  ticked: readonly string[];
  choice: BulkChoice;
  /** The ledger's last entry before it was done; null before that. */
  since: number | null;
}

/** Who is meant and what is to be done for them, as the address says. */
export function bulkQueryOf(request: Request): BulkQuery {
  const { data: said } = ADDRESS.safeRead(request);
  if (!said) throw new Refusal(400, m.assignment_bulk_fault_address());
  const { do: deed, person: ticked, all, programme, channel, due, since } = said;
  const shownBy = all ? { search: said.q, group: said.show } : null;
  return {
    selection: shownBy ? { shownBy } : { personIds: ticked },
    shownBy,
    ticked: shownBy ? [] : ticked,
    choice: { deed, programmeKey: programme || null, channelIds: channel, dueOn: due },
    since,
  };
}

/** The query string that says the same; of another deed, without what was chosen for this one. */
export function bulkSearch(
  { shownBy, ticked, choice }: Pick<BulkQuery, "shownBy" | "ticked" | "choice">,
  { deed = choice.deed, since }: { deed?: Deed; since?: number } = {},
): string {
  const { programmeKey, channelIds, dueOn } = choice;
  const chosen = deed === choice.deed;
  return ADDRESS.write({
    ...saidOf({ shownBy, ticked }),
    do: deed,
    programme: chosen ? programmeKey : null,
    channel: chosen ? [...channelIds] : [],
    due: chosen ? dueOn : null,
    since: since ?? null,
  });
}

type Who = Pick<BulkQuery, "shownBy" | "ticked">;

function saidOf({ shownBy, ticked }: Who) {
  if (!shownBy) return { person: [...ticked] };
  return { all: true, q: shownBy.search, show: shownBy.group };
}

/** Who is meant, as fields of an address or a form. */
export function whoFields(who: Who): [string, string][] {
  return ADDRESS.fieldsOf(saidOf(who));
}
