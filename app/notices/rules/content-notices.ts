import type { ContentChange } from "~/clearance/rules/changes/changed-content";
import { isStop } from "~/clearance/rules/standing/pauses";
import type { Standing } from "~/clearance/rules/standing/standing";
import type { Moment } from "~/kit/time/moment";
import type { ChangedContent, DueNotice, NoticeFacts } from "~/clearance/rules/events/notice-kinds";

/**
 * People hear about a change within the time they have to act on it. After that the pause tells them, if there is one. Someone who is
 * stopped has one thing to think of.
 */
export function contentNotices(
  {
    changes,
    standings,
  }: { changes: readonly ContentChange[]; standings: readonly Pick<Standing, "reasons">[] },
  { today }: Moment,
): DueNotice[] {
  if (standings.some(({ reasons }) => reasons.some(isStop))) return [];
  return changes
    .filter(({ by }) => today <= by)
    .map((change) => ({
      key: changedKey(change),
      facts: changedFacts(change, change.asks),
    }));
}

/** The key of the notice that tells of a change. */
export function changedKey({
  activityId,
  number,
  byPlaybook,
}: Pick<ContentChange, "activityId" | "number" | "byPlaybook">): string {
  return `changed:${activityId}:${byPlaybook ? "playbook-" : ""}${number}`;
}

/** What a notice keeps of a change. */
export function changedFacts(
  { kind: activity, title, module, key, by: dueOn, pauses }: ContentChange,
  asks: ChangedContent["asks"],
): NoticeFacts {
  return { kind: "due", dueOn, changed: { activity, title, module, key, asks, pauses } };
}

const LOOKED = "looked";

/** The key of the receipt that says: this person has looked at what this revision changed. */
export function lookedKey({ activityId, number }: { activityId: string; number: number }): string {
  return `${LOOKED}:${activityId}:${number}`;
}

/** What such receipts are found by. */
export const LOOKED_KEYS = `${LOOKED}:`;

/** The newest change that somebody has looked at, by activity, from the keys of their receipts. */
export function lookedFrom(keys: readonly string[]): Map<string, number> {
  const looked = new Map<string, number>();
  for (const key of keys) {
    const [kind, activityId = "", number] = key.split(":");
    if (kind === LOOKED)
      looked.set(activityId, Math.max(looked.get(activityId) ?? 0, Number(number)));
  }
  return looked;
}

/** The receipts that would show each of these changes as looked at. */
export function lookedKeys(changes: readonly ContentChange[]): string[] {
  return changes.filter(({ asks }) => asks === "look").map(lookedKey);
}
