import type { Call } from "~/people/services/call";
import type { ActorWith } from "~/people/rules/permissions";
import { managedCompany } from "~/people/services/delegation/managed-company.server";
import { timeZones } from "./time-zones.server";

/** What a company is called, where it is, and how its people are spoken to. */
export async function showSettings({
  key,
  ...call
}: Call<ActorWith<"company:manage">> & { key: string }) {
  const company = await managedCompany({ ...call, key });
  const { name, shortName, timeZone, language, address, archivedAt } = company;
  const shown = { key, name, shortName, timeZone, language, address, archivedAt };
  return { company: shown, zones: timeZones() };
}
