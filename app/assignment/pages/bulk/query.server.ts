import { z } from "zod";
import { DEEDS } from "~/assignment/rules/kinds";
import { BOARD_FILTER } from "~/clearance/rules/board/board-filter";
import { m } from "~/kit/language/m";
import { addressReader, FLAG } from "~/kit/http/read-address";
import { Refusal } from "~/kit/http/refusal";
import { BULK_OPENING, type BulkQuery } from "./query";

/** More than a page of the board cannot be ticked. */
const MOST_TICKED = 200;

const id = z.string().min(1).max(100);
const ADDRESS = addressReader(
  z.object(BOARD_FILTER).extend({
    do: z.enum(DEEDS).catch(BULK_OPENING.do),
    all: FLAG,
    person: z.array(id).max(MOST_TICKED),
    programme: z.string().max(100).nullable().default(null),
    channel: z.array(id).max(100),
    due: z.iso.date().nullable().catch(null),
    since: z.coerce.number().int().min(0).max(2_147_483_647).nullable().catch(null),
  }),
);

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
