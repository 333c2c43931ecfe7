import type { LoaderFunctionArgs } from "@remix-run/node";
import { publicKeys } from "~/gate/services/credentials/signing/keys.server";
import { didDocument } from "~/gate/rules/credentials/did";
import { handled } from "~/kit/http/refusals";

/** The keys that credentials are and were signed with, where `did:web` looks for them. */
export const loader = handled(async ({ context }: LoaderFunctionArgs) => {
  const { store, origin } = context.app;
  const document = didDocument(origin, await publicKeys(store));
  return new Response(JSON.stringify(document), {
    headers: {
      "Content-Type": "application/did+json",
      "Cache-Control": "public, max-age=300",
      "Access-Control-Allow-Origin": "*",
      "Cross-Origin-Resource-Policy": "cross-origin",
    },
  });
});
