import { Readable } from "node:stream";
import { createReadableStreamFromReadable } from "@remix-run/node";
import type { Manager } from "~/people/rules/actor";
import { exportLedger, type ExportFormat } from "~/clearance/services/ledger/export-ledger.server";
import type { Store } from "~db/store";

const TYPES: Record<ExportFormat, string> = {
  csv: "text/csv; charset=utf-8",
  jsonl: "application/jsonl; charset=utf-8",
};

/** The ledger of the manager's company as a file, sent a batch at a time. */
export function downloadLedger(
  { store, actor }: { store: Store; actor: Manager },
  format: ExportFormat,
): Response {
  const text = Readable.from(exportLedger(store.read, actor, format));
  return new Response(createReadableStreamFromReadable(text), {
    headers: {
      "Content-Type": TYPES[format],
      "Content-Disposition": `attachment; filename="ledger.${format}"`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
