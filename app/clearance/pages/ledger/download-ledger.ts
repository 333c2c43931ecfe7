import { Readable } from "node:stream";
import { createReadableStreamFromReadable } from "@remix-run/node";
import type { Manager } from "~/people/rules/actor";
import type { Separator } from "~/kit/csv/separators";
import { download } from "~/kit/http/download";
import { exportLedger, type ExportFormat } from "~/clearance/services/ledger/export-ledger.server";
import type { Store } from "~db/store";

const TYPES: Record<ExportFormat, string> = { csv: "text/csv", jsonl: "application/jsonl" };

/** The ledger within the manager's reach as a file, sent a batch at a time. */
export function downloadLedger(
  { store, actor }: { store: Store; actor: Manager },
  format: ExportFormat,
  { separator, remember }: { separator?: Separator; remember: string | null } = { remember: null },
): Response {
  const text = Readable.from(exportLedger(store.read, actor, format, separator));
  return download(createReadableStreamFromReadable(text), {
    name: `ledger.${format}`,
    type: TYPES[format],
    cookie: remember,
  });
}
