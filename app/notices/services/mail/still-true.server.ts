import type { NoticeRow } from "~/notices/queries/notices";
import { isOpen, openKeys, type NoticeReader } from "~/notices/services/open-notices.server";
import type { Store } from "~db/store";

/** Those of the notices that are as true now as when they were made: a mail says nothing that time has overtaken. */
export async function stillTrue(
  store: Store,
  reader: NoticeReader,
  rows: readonly NoticeRow[],
  now: Date,
): Promise<NoticeRow[]> {
  const openOf = await openKeys(store, reader, rows, now);
  return rows.filter(({ key, companyId }) => isOpen(key, openOf(companyId)));
}
