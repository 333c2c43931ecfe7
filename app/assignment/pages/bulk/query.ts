import { z } from "zod";
import { DEEDS, type Deed } from "~/assignment/rules/assignment-words";
import type { BoardGroup } from "~/clearance/rules/board/board";
import { Refusal } from "~/kit/http/refusal";
import type { Selection } from "~/assignment/services/bulk/chosen-people.server";
import type { BulkChoice } from "~/assignment/services/bulk/show-bulk.server";
import { boardQueryOf } from "~/clearance/pages/board/query";

/** More than a page of the board cannot be ticked. */
const MOST_TICKED = 200;

const id = z.string().min(1).max(100);
const Address = z.object({
  do: z.enum(DEEDS).catch("assign"),
  person: z.array(id).max(MOST_TICKED),
  all: z.boolean(),
  programme: z.string().max(100).nullable(),
  channel: z.array(id).max(100),
  due: z.iso.date().nullable().catch(null),
  since: z.coerce.number().int().min(0).max(2_147_483_647).nullable().catch(null),
});

export interface BulkQuery {
  selection: Selection;
  /** The filter, where everybody whom it shows is meant. */
  shownBy: { search: string; group: BoardGroup | null } | null;
  ticked: readonly string[];
  choice: BulkChoice;
  /** The ledger's last entry before it was done; null before that. */
  since: number | null;
}

/** Who is meant and what is to be done for them, as the address says. */
export function bulkQueryOf(request: Request): BulkQuery {
  const params = new URL(request.url).searchParams;
  const read = Address.safeParse({
    do: params.get("do"),
    person: params.getAll("person"),
    all: params.has("all"),
    programme: params.get("programme") || null,
    channel: params.getAll("channel"),
    due: params.get("due") || null,
    since: params.get("since"),
  });
  if (!read.success) throw new Refusal(400, "This address cannot be read. Choose people again.");
  const { do: deed, person: ticked, all, programme, channel, due, since } = read.data;
  const { search, group } = boardQueryOf(request);
  const shownBy = all ? { search, group } : null;
  return {
    selection: shownBy ? { shownBy } : { personIds: ticked },
    shownBy,
    ticked: shownBy ? [] : ticked,
    choice: { deed, programmeKey: programme, channelIds: channel, dueOn: due },
    since,
  };
}

/** The query string that says the same; of another deed, without what was chosen for this one. */
export function bulkSearch(
  { shownBy, ticked, choice }: Pick<BulkQuery, "shownBy" | "ticked" | "choice">,
  { deed = choice.deed, since }: { deed?: Deed; since?: number } = {},
): string {
  const params = new URLSearchParams({ do: deed });
  for (const [name, value] of whoFields({ shownBy, ticked })) params.append(name, value);
  if (deed === choice.deed) {
    if (choice.programmeKey) params.set("programme", choice.programmeKey);
    for (const channelId of choice.channelIds) params.append("channel", channelId);
    if (choice.dueOn) params.set("due", choice.dueOn);
  }
  if (since !== undefined) params.set("since", String(since));
  return `?${params.toString()}`;
}

/** Who is meant, as fields of an address or a form. */
export function whoFields({
  shownBy,
  ticked,
}: Pick<BulkQuery, "shownBy" | "ticked">): [string, string][] {
  if (!shownBy) return ticked.map((personId) => ["person", personId]);
  const { search, group } = shownBy;
  return [
    ["all", "1"],
    ...(search === "" ? [] : [["q", search] satisfies [string, string]]),
    ...(group === null ? [] : [["show", group] satisfies [string, string]]),
  ];
}
