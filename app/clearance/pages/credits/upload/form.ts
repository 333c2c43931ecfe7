import type { Call } from "~/people/services/call";
import { data, redirect } from "@remix-run/node";
import { countPlan, type PlannedRow } from "~/clearance/rules/credits/history-upload";
import {
  DAY_ORDERS,
  orderOf,
  type DayOrder,
  type OrderFound,
} from "~/clearance/rules/credits/written-days";
import { m } from "~/kit/language/m";
import type { Manager } from "~/people/rules/actor";
import { pageOf } from "~/kit/lists/pages";
import { formDataOf } from "~/kit/http/forms";
import {
  readHistoryBytes,
  readHistoryText,
  type HistoryFile,
} from "~/clearance/services/credits/read-history-file.server";
import { previewHistory, recordHistory } from "~/clearance/services/credits/upload-history.server";

const PAGE_SIZE = 250;

/** What the page shows after a file was sent: a page of its rows, what is wrong first, with the counts of all of them. */
export interface Previewed {
  /** The file's text, to be sent again when it is confirmed. */
  text: string;
  plan: PlannedRow[];
  counts: ReturnType<typeof countPlan>;
  note: string | null;
  days: OrderFound & { order: DayOrder };
  shown: ReturnType<typeof pageOf>;
}

/** A file of which only its sender knows whether the day or the month stands first. */
export interface OrderAsked {
  text: string;
  days: OrderFound & { order: null };
}

/** Takes a file, which is only looked at, its text to look at otherwise, or the confirmation of one that was looked at. */
export async function takeUpload(call: Call<Manager>, request: Request) {
  const form = await formDataOf(request);
  const text = form.get("text");
  const read = typeof text === "string" ? readHistoryText(text) : await readFile(form.get("file"));
  if (!read.ok) return unread(read.why);
  const said = form.get("otherwise") ?? form.get("order");
  const days = orderOf(
    read.rows.flatMap((row) => [row.completed_on, row.valid_until]),
    DAY_ORDERS.find((order) => order === said) ?? null,
  );
  if (days.order === null)
    return data({ error: null, preview: null, question: { text: read.text, days } });
  const asked = { ...call, rows: read.rows, order: days.order };
  const shown = { text: read.text, days, page: Number(form.get("page")), note: read.note };
  if (form.get("intent") !== "record") return data(previewed(await previewHistory(asked), shown));
  const recorded = await recordHistory({ ...asked, expected: Number(form.get("expected")) });
  if (recorded.ok) return redirect(`/clearance/upload?recorded=${recorded.rows}`, 303);
  return data(previewed(recorded.plan, { ...shown, note: m.clearance_upload_changed() }), {
    status: 409,
  });
}

async function readFile(file: FormDataEntryValue | null): Promise<HistoryFile> {
  if (!(file instanceof File) || file.size === 0)
    return { ok: false, why: m.clearance_upload_no_file() };
  return readHistoryBytes(new Uint8Array(await file.arrayBuffer()));
}

const FIRST: Record<PlannedRow["outcome"], number> = { wrong: 0, new: 1, there: 2 };

function previewed(
  plan: PlannedRow[],
  { page, ...rest }: Pick<Previewed, "text" | "days" | "note"> & { page: number },
) {
  const rows = [...plan].sort((a, b) => FIRST[a.outcome] - FIRST[b.outcome] || a.line - b.line);
  const shown = pageOf(rows.length, Number.isInteger(page) ? page : 1, PAGE_SIZE);
  const preview: Previewed = {
    ...rest,
    plan: rows.slice(shown.from, shown.until),
    counts: countPlan(plan),
    shown,
  };
  return { error: null, preview, question: null };
}

function unread(error: string) {
  return data({ error, preview: null, question: null }, { status: 400 });
}
