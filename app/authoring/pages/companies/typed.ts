import { z } from "zod";
import { m } from "~/kit/language/m";
import { ADDRESSES, LANGUAGES } from "~/kit/language/language";
import { formId } from "~/kit/http/form-id";
import { numberText } from "~/kit/text/amounts";
import { usualLimit } from "~/company/rules/networks";
import { PLACES } from "~/company/rules/places";
import { NAME_LENGTH, shortNameOf } from "~/company/rules/setup/company-name";
import { placesOfZone } from "~/company/rules/setup/zone-places";
import { HOLDERS, MOST_CHANNELS } from "~/authoring/rules/new-company/channels";
import type { NewCompany } from "~/authoring/rules/new-company/starting-playbook";
import { isTimeZone } from "~/curriculum/rules/content/schemas";
import { zoneMeant } from "~/authoring/services/companies/time-zones.server";
import { line } from "~/authoring/pages/structure/typed";

/** Which programmes a company offers, by their keys, and whether what is new later too. */
const OFFERS = {
  programme: z.array(z.string().max(200)).max(500).default([]),
  new: z.literal("yes").optional(),
};

export const ProgrammesForm = z.object({ ...OFFERS, confirmed: z.string().default("") });

/** What was chosen, as the company keeps it. */
export function offersTyped({
  programme,
  new: later,
}: {
  programme: string[];
  new?: "yes" | undefined;
}) {
  return { programmeKeys: programme, offersNew: later === "yes" };
}

const column = z.array(z.string().max(1_000)).max(MOST_CHANNELS).default([]);

/** What a company says of itself, when it is set up and in its settings. */
const ABOUT = {
  name: line(m.authoring_companies_fault_name, NAME_LENGTH),
  short: z.union([z.literal(""), line(m.authoring_companies_fault_name, NAME_LENGTH)]).default(""),
  timeZone: z
    .string({ error: m.authoring_companies_fault_zone })
    .trim()
    .transform(zoneMeant)
    .refine(isTimeZone, { error: m.authoring_companies_fault_zone }),
  language: z.enum(["", ...LANGUAGES]).default(""),
  address: z.enum(["", ...ADDRESSES]).default(""),
};

export const NewCompanyForm = z.object({
  id: formId,
  ...ABOUT,
  ...OFFERS,
  /** Where it works. With none ticked, where its time zone is. */
  places: z.array(z.enum(PLACES)).default([]),
  trainers: column,
  network: column,
  handle: column,
  limit: column,
  holder: column,
});

export const SettingsForm = z.object(ABOUT);

/** What was typed, as the company keeps it. */
export function factsTyped(typed: z.output<typeof SettingsForm>) {
  const { name, short, timeZone, language, address } = typed;
  return {
    name,
    shortName: short || shortNameOf(name),
    timeZone,
    language: language || null,
    address: address || null,
  };
}

/** The rows of channels as they were typed; a row without a word in it is none. */
type Typed = Pick<z.output<typeof NewCompanyForm>, "network" | "handle" | "limit" | "holder">;

/** The company that was typed, or what is wrong with its channels, by the names of their fields. */
export function companyTyped({
  name,
  short,
  timeZone,
  language,
  address,
  places,
  ...typed
}: Omit<z.output<typeof NewCompanyForm>, "programme" | "new">):
  | { ok: true; company: NewCompany }
  | { ok: false; errors: Record<string, string> } {
  const errors: Record<string, string> = {};
  const channels = rowsOf(typed).flatMap(({ row, network, handle, limit, holder }) => {
    if (network + handle + limit === "") return [];
    const number = numberText(row + 1);
    const most = limit === "" ? usualLimit(network) : wholeNumber(limit);
    if (!isPlain(network))
      errors[`network.${row}`] = m.authoring_companies_fault_network({ number });
    if (!isPlain(handle)) errors[`handle.${row}`] = m.authoring_companies_fault_account({ number });
    if (most === null) errors[`limit.${row}`] = m.authoring_companies_fault_limit({ number });
    return [
      { network, handle, limit: most ?? 0, holder: HOLDERS.find((one) => one === holder) ?? "" },
    ];
  });
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  const about = { name, short: short || shortNameOf(name), timeZone, language, address };
  const chosen = places.length > 0 ? places : placesOfZone(timeZone);
  return { ok: true, company: { ...about, places: chosen, channels } };
}

function rowsOf({ network, handle, limit, holder }: Typed) {
  return network.map((typed, row) => ({
    row,
    network: typed.trim(),
    handle: (handle[row] ?? "").trim(),
    limit: (limit[row] ?? "").trim(),
    holder: holder[row] ?? "",
  }));
}

/** As the playbook's file takes them: one line without tags. */
function isPlain(text: string): boolean {
  return text !== "" && text.length <= 200 && !text.includes("{%");
}

function wholeNumber(typed: string): number | null {
  const number = /^\d{1,6}$/.test(typed) ? Number(typed) : 0;
  return number >= 1 && number <= 100_000 ? number : null;
}
