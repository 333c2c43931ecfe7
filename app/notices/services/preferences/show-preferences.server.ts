import { GROUPS_OF } from "~/notices/rules/preference-words";
import { CHOICES, modeOf } from "~/notices/rules/preferences";
import type { Actor } from "~/people/rules/actor";
import type { Store } from "~db/store";
import { preferencesOf } from "./preferences.server";

/** How the actor wants to be told, with what there is to choose from. */
export async function showPreferences({ store, actor }: { store: Store; actor: Actor }) {
  const { personId, role } = actor;
  const wishes = (await preferencesOf(store.read, [personId]))(personId);
  return {
    role,
    groups: GROUPS_OF[role].map((group) => ({
      group,
      mode: modeOf(wishes, group),
      choices: CHOICES[group],
    })),
    quiet: wishes.quiet,
    timeZone: wishes.timeZone,
    companyZone: "timeZone" in actor ? actor.timeZone : null,
    timeZones: Intl.supportedValuesOf("timeZone"),
  };
}
