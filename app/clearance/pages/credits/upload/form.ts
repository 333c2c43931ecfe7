import type { Call } from "~/people/services/call";
import { data, redirect } from "@remix-run/node";
import {
  countPlan,
  type HistoryRow,
  type PlannedRow,
} from "~/clearance/rules/credits/history-upload";
import type { Manager } from "~/people/rules/actor";
import { formDataOf } from "~/kit/http/forms";
import {
  readHistoryBytes,
  readHistoryText,
  type HistoryFile,
} from "~/clearance/services/credits/read-history-file.server";
import { previewHistory, recordHistory } from "~/clearance/services/credits/upload-history.server";

/** What the page shows after a file was sent: each of its rows, or why it cannot be read. */
export interface Previewed {
  /** The file's text, to be sent again when it is confirmed. */
  text: string;
  plan: PlannedRow[];
  counts: ReturnType<typeof countPlan>;
  note: string | null;
}

/** Takes a file, which is only looked at, or the confirmation of one that was. */
export async function takeUpload(call: Call<Manager>, request: Request) {
  const form = await formDataOf(request);
  if (form.get("intent") === "record") {
    const [text, expected] = [form.get("text"), form.get("expected")];
    if (typeof text !== "string") return unread(NO_FILE);
    return await record(call, readHistoryText(text), Number(expected));
  }
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0) return unread(NO_FILE);
  const read = readHistoryBytes(new Uint8Array(await file.arrayBuffer()));
  if (!read.ok) return unread(read.why);
  const { text, rows, note } = read;
  return data(previewed(text, await preview(call, rows), note));
}

const NO_FILE = "Choose a CSV file.";
const CHANGED =
  "Something has changed since you looked, so nothing was recorded. Look once more, and confirm again.";

async function record(call: Call<Manager>, read: HistoryFile, expected: number) {
  if (!read.ok) return unread(read.why);
  const { text, rows } = read;
  const recorded = await recordHistory({ ...call, rows, expected });
  if (!recorded.ok) return data(previewed(text, recorded.plan, CHANGED), { status: 409 });
  const said = new URLSearchParams({ recorded: String(recorded.rows) });
  return redirect(`/clearance/upload?${said}`, 303);
}

function preview(call: Call<Manager>, rows: readonly HistoryRow[]) {
  return previewHistory({ ...call, rows });
}

function previewed(text: string, plan: PlannedRow[], note: string | null) {
  return { error: null, preview: { text, plan, counts: countPlan(plan), note } };
}

function unread(error: string) {
  return data({ error, preview: null }, { status: 400 });
}
