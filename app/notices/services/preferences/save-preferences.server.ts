import type { Call } from "~/people/services/call";
import { GROUPS_OF } from "~/notices/rules/preference-words";
import type { NoticeGroup } from "~/clearance/rules/kinds";
import type { QuietHours } from "~/notices/rules/preferences";
import type { MailMode } from "~/notices/rules/kinds";
import type { Actor } from "~/people/rules/actor";
import { keepPreferences } from "~/notices/queries/notices";
import { preferencesOf } from "./preferences.server";

/** Keeps how the actor wants to be told. Groups that cannot reach them are left as they were. */
export async function savePreferences({
  store,
  actor,
  now,
  modes,
  quiet,
  timeZone,
}: Call<Actor> & {
  modes: { [Group in NoticeGroup]?: MailMode | undefined };
  quiet: QuietHours;
  timeZone: string | null;
}) {
  const { personId, role } = actor;
  const own = GROUPS_OF[role].flatMap((group) =>
    modes[group] ? [[group, modes[group]] as const] : [],
  );
  await store.write(async (tx) => {
    const before = (await preferencesOf(tx, [personId]))(personId);
    await keepPreferences(tx, {
      personId,
      modes: { ...before.modes, ...Object.fromEntries(own) },
      quietFrom: quiet.from,
      quietUntil: quiet.until,
      timeZone,
      updatedAt: now,
    });
  });
}
