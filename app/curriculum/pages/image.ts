import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import { findServedImage, readImage } from "~/curriculum/services/images/read-image.server";

/** A picture of the library. Its name is its content’s hash, so a browser keeps it for good; shared caches keep nothing. */
export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, log } = await authorise(args, "image:read");
  const hash = await findServedImage(store, args.params["name"] ?? "");
  const etag = `"${hash}"`;
  const headers = new Headers({
    "Cache-Control": "private, max-age=31536000, immutable",
    ETag: etag,
    "X-Content-Type-Options": "nosniff",
    "Content-Disposition": "inline",
    "Content-Security-Policy": "default-src 'none'; sandbox",
  });
  if (names(args.request.headers.get("if-none-match"), etag))
    return new Response(null, { status: 304, headers });
  const bytes = await readImage(args.context.app.images, hash, log);
  headers.set("Content-Type", "image/webp");
  headers.set("Content-Length", String(bytes.byteLength));
  return new Response(new Uint8Array(bytes), { headers });
});

/** Whether a browser has what an ETag names already: RFC 9110, section 13.1.2. */
function names(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false;
  const tags = ifNoneMatch.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes(etag) || tags.includes("*");
}
