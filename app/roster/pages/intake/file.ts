import { data } from "@remix-run/node";
import { m } from "~/kit/language/m";
import { CHOSEN_FIELDS, type ChosenField } from "~/roster/rules/file/columns";
import {
  readPeopleFile,
  type Headers,
  type PeopleFile,
} from "~/roster/services/intake/read-people.server";
import {
  rememberColumns,
  rememberedColumns,
} from "~/roster/services/intake/remember-columns.server";
import type { Keeping } from "~/roster/services/roster-company.server";
import type { ColumnsAsked } from "./columns-form";
import { previewOf } from "./take-intake";

/** Takes a file, or the text of one whose columns have been chosen, and shows what it would do. */
export async function takeFile(call: Keeping, form: FormData) {
  const text = form.get("text");
  const chosen = typeof text === "string" ? headersOf(form) : null;
  const file = form.get("file");
  const from =
    typeof text === "string"
      ? text
      : file instanceof File && file.size > 0
        ? new Uint8Array(await file.arrayBuffer())
        : null;
  if (from === null) return data({ error: m.roster_intake_no_file() }, { status: 400 });
  const remembered = await rememberedColumns(call);
  const choosing = form.get("choosing") === "yes";
  const read = await readPeopleFile({ from, chosen, remembered, choosing });
  if (!read.ok) return data({ error: read.why }, { status: 400 });
  if (read.people === null) {
    const errors = chosen ? faultsOf(chosen) : {};
    const columns = columnsAsked(read, chosen ?? read.suggested, errors);
    return data({ columns }, { status: chosen ? 400 : 200 });
  }
  if (chosen) await rememberColumns({ ...call, headers: chosen });
  const note = read.isGuess ? m.roster_intake_not_utf8() : null;
  return await previewOf(call, read.people, { note, readAs: read });
}

function headersOf(form: FormData): Headers {
  const chosen = CHOSEN_FIELDS.flatMap((field): [ChosenField, string][] => {
    const header = form.get(field);
    return typeof header === "string" && header !== "" ? [[field, header]] : [];
  });
  return Object.fromEntries(chosen);
}

function faultsOf({ email, name, givenName, familyName }: Headers): ColumnsAsked["errors"] {
  return {
    ...(!email && { email: m.roster_columns_need_email() }),
    ...(!name && !givenName && !familyName && { name: m.roster_columns_need_name() }),
  };
}

function columnsAsked(
  { text, header, samples }: Extract<PeopleFile, { people: null }>,
  chosen: Headers,
  errors: ColumnsAsked["errors"],
): ColumnsAsked {
  return { text, header, samples, chosen, errors };
}
