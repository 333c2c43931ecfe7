import { createHash } from "node:crypto";
import { publicPage, STYLE } from "~/gate/parts/public-page";
import { SharedClearance } from "~/gate/parts/shared-clearance";
import { isSameStamp, sharedAt, stampAt } from "~/gate/services/credentials/sharing/shared.server";
import { toldOf } from "~/gate/services/credentials/sharing/told.server";
import { keptWithin, madeOnce } from "~/kit/cache/remember";
import { language } from "~/kit/language/language";
import { m } from "~/kit/language/m";
import type { Store } from "~db/store";

/** Nothing but the style in the page itself. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Of the page in all its forms. Nobody keeps it: once its holder stops sharing, it is gone. */
export const SHARED_HEADERS = {
  "Cache-Control": "no-store",
  "Content-Security-Policy": POLICY,
  "Referrer-Policy": "no-referrer",
  "X-Robots-Tag": "noindex",
  Vary: "Accept,Accept-Language",
};

interface Made {
  html: string;
  stamp: NonNullable<Awaited<ReturnType<typeof stampAt>>>;
  agency: string;
  /** From when until before when it says what is so, if nothing happens: it names the minute. */
  from: number;
  until: number;
}

/** Characters of pages that are kept: some hundreds of them. */
const MOST = 2_000_000;
const MINUTE_MS = 60_000;

const pages = madeOnce((_: Store) => keptWithin<Made>(MOST));

/** The page of what is shared at an address, for a reader of the language at hand; null where nothing is. */
export async function sharedPage(
  { store, agency }: { store: Store; agency: string },
  { address, now }: { address: string; now: Date },
): Promise<string | null> {
  const stamp = await stampAt(store, address);
  if (!stamp) return null;
  const name = `${language()} ${stamp.shareId}`;
  const kept = pages(store).recall(name);
  const at = now.getTime();
  const isSo = kept && kept.agency === agency && kept.from <= at && at < kept.until;
  if (isSo && isSameStamp(kept.stamp, stamp)) return kept.html;
  const view = await sharedAt(store, { address, now });
  if (!view) return null;
  const told = toldOf(view, agency);
  const title = m.gate_verify_title({ name: view.name });
  const shown = { ...view, told, address, now };
  const html = publicPage(title, <SharedClearance {...shown} />);
  const nextMinute = at - (at % MINUTE_MS) + MINUTE_MS;
  const until = Math.min(nextMinute, view.changesAt?.getTime() ?? Infinity);
  pages(store).keep(name, { html, stamp, agency, from: at, until }, html.length);
  return html;
}
