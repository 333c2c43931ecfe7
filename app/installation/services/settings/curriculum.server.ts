import type { Call } from "~/people/services/call";
import type { Admin } from "~/people/rules/actor";
import type { Curriculum } from "~/installation/rules/steps";
import type { Shipped } from "~/installation/rules/shipped";
import { changeInstallation, findInstallation } from "~/installation/queries/installation";
import type { Store } from "~db/store";

/** Whether a start takes what comes with Firsthand: only once an admin has taken it. */
export async function takesShipped(store: Store): Promise<boolean> {
  return (await findInstallation(store.read)).curriculum === "shipped";
}

/** What was chosen, and what there is to choose. */
export async function showCurriculum({
  store,
  shipped,
}: Pick<Call<Admin>, "store" | "actor"> & { shipped: Shipped }) {
  const { curriculum } = await findInstallation(store.read);
  return { curriculum, titles: shipped.titles() };
}

type Chosen = { ok: true } | { ok: false; mistakes: string[] };

/**
 * Takes what comes with Firsthand into the library, now and again at each start, or leaves it. What was taken stays taken: choosing
 * to start empty afterwards is refused.
 */
export async function chooseCurriculum({
  store,
  shipped,
  choice,
}: Call<Admin> & { shipped: Shipped; choice: Curriculum }): Promise<Chosen> {
  const { curriculum } = await findInstallation(store.read);
  if (curriculum === "shipped") return { ok: true };
  if (choice === "shipped") {
    const published = await shipped.publish();
    if (!published.ok) return published;
  }
  await store.write((tx) => changeInstallation(tx, { curriculum: choice }));
  return { ok: true };
}
