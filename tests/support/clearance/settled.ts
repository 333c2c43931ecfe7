import { settleSignOffs } from "~/clearance/services/sign-offs/pending/settle.server";
import type { Site } from "../harness/site";

/** Lets a minute go by on a site's clock, so that what was decided counts. */
export async function settled({ store, clock }: Pick<Site, "store" | "clock">) {
  clock.now = new Date(clock.now.getTime() + 60_000);
  await settleSignOffs({ store, now: clock.now });
}
