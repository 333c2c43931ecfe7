import { summaryOf } from "~/notices/rules/when";
import type { CompanyRules } from "~/curriculum/services/company-rules.server";
import { newId } from "~db/ids";
import { findManagers } from "~/people/queries/engagements";
import { addMail, findMailKeys } from "~/notices/queries/outbox";
import type { Store } from "~db/store";
import { preferencesOf } from "./preferences/preferences.server";

/** On a Monday morning, a mail with the week's summary for each manager who wants it, once. */
export async function addSummaries({
  store,
  rules,
  now,
}: {
  store: Store;
  rules: CompanyRules;
  now: Date;
}) {
  const { timeZone } = rules.company;
  const managers = await findManagers(store.read, rules.owner);
  const staying = managers.filter(({ leftAt }) => !leftAt || leftAt > now);
  const preferences = await preferencesOf(
    store.read,
    staying.map(({ id }) => id),
  );
  const wanted = staying.flatMap(({ id: personId }) => {
    const wish = preferences(personId);
    const summary = summaryOf(wish, now, wish.timeZone ?? timeZone);
    return summary ? [{ personId, key: `summary:${personId}:${summary.monday}`, ...summary }] : [];
  });
  if (wanted.length === 0) return;
  const known = await findMailKeys(
    store.read,
    wanted.map(({ key }) => key),
  );
  const fresh = wanted.filter(({ key }) => !known.has(key));
  if (fresh.length === 0) return;
  await store.write(async (tx) => {
    for (const { personId, key, at } of fresh)
      await addMail(tx, rules.owner, {
        id: newId(now),
        personId,
        role: "manager",
        key,
        kind: "summary",
        createdAt: now,
        dueAt: at,
        tries: 0,
      });
  });
}
