import type { LoaderFunctionArgs } from "@remix-run/node";
import { accentOfLook, lookStyles } from "~/company/rules/look";
import { notFound } from "~/kit/http/refusal";
import { handled } from "~/kit/http/refusals";

/** A company’s colour for the pages of its people. It says only what its address says, so anyone may have it, for good. */
export const loader = handled((args: LoaderFunctionArgs) => {
  const accent = accentOfLook(args.params["name"] ?? "");
  if (accent === null) throw notFound("page");
  return Promise.resolve(
    new Response(lookStyles(accent), {
      headers: {
        "Content-Type": "text/css; charset=utf-8",
        "Cache-Control": "public, max-age=31536000, immutable",
        "X-Content-Type-Options": "nosniff",
      },
    }),
  );
});
