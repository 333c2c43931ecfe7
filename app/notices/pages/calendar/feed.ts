import { createHash } from "node:crypto";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { readFeed } from "~/notices/services/calendar/read-feed.server";
import { notFound } from "~/kit/http/refusal";
import { handled } from "~/kit/http/refusals";

/** Fetched by calendar programs, which cannot sign in: the address is the secret. */
export const loader = handled(async ({ request, context, params }: LoaderFunctionArgs) => {
  const { store, calendars, clock, origin, language } = context.app;
  const asked = { store, addresses: calendars, origin, language, now: clock() };
  const text = await readFeed({ ...asked, file: params.secret ?? "" });
  if (text === null) throw notFound("page");
  const tag = `"${createHash("sha256").update(text).digest("base64url")}"`;
  const headers = {
    "Content-Type": "text/calendar; charset=utf-8",
    "Cache-Control": "private, no-cache",
    ETag: tag,
  };
  const known = request.headers.get("If-None-Match")?.split(",") ?? [];
  return known.some((each) => each.trim().replace(/^W\//, "") === tag)
    ? new Response(null, { status: 304, headers })
    : new Response(text, { headers });
});
