import { askGate, type GateVerdict } from "~/clearance/rules/standing/gate";
import type { CompanyRules } from "~/curriculum/services/company-rules.server";
import { standingsByPerson } from "~/gate/services/standings-by-person.server";
import type { OwnPerson } from "~/ledger/rules/own";
import type { Store } from "~db/store";

/** May this person post on this channel now? From what is on record this very moment; whatever can’t be told is a no. */
export async function mayPostNow(
  store: Store,
  person: OwnPerson,
  { rules, channelKey, now }: { rules: CompanyRules; channelKey: string; now: Date },
): Promise<GateVerdict> {
  const { personId } = person;
  const some = { company: person, personIds: [personId] };
  const standings = (await standingsByPerson(store.fresh, some, { rules, now })).get(personId);
  const facts = standings ? { channels: rules.channels, standings } : null;
  return askGate(facts, { channel: channelKey, level: "post" });
}
