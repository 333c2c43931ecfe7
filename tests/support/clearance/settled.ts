import { settleSignOffs } from "~/clearance/services/sign-offs/pending/settle.server";
import type { Site } from "../harness/site";

/** Lets a minute and a second go by on a site's clock: what was decided counts, and what is done next comes after it. */
export async function settled({ store, clock }: Pick<Site, "store" | "clock">) {
  clock.now = new Date(clock.now.getTime() + 61_000);
  await settleSignOffs({ store, now: clock.now });
}
