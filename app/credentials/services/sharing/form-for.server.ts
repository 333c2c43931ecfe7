import type { Form } from "~/credentials/rules/paths";
import { issueJwt, issueLinked, type Issuing } from "~/credentials/services/signing/issue.server";
import type { Sealing } from "~/people/services/sealing.server";

interface App extends Pick<Issuing, "store" | "origin" | "agency" | "language"> {
  credentials: Sealing;
}

interface Given {
  body: string | Uint8Array<ArrayBuffer>;
  headers: Record<string, string>;
}

/** What is shared at an address in one of its forms; null where nothing is. */
export async function formFor(
  { credentials: sealing, store, origin, agency, language }: App,
  { address, form, now }: { address: string; form: Form; now: Date },
): Promise<Given | null> {
  const issuing = { store, sealing, origin, agency, language, address, now };
  switch (form) {
    case "jsonld": {
      const credential = await issueLinked(issuing);
      return credential && open("application/vc", JSON.stringify(credential, null, 2));
    }
    case "jwt": {
      const credential = await issueJwt(issuing);
      return credential === null ? null : open("application/vc+jwt", credential);
    }
    case "pdf":
    case "svg":
    case "png":
      return null;
    default:
      return form satisfies never;
  }
}

/** Pages of others may read it, too: verifiers run in browsers. */
function open(type: string, body: Given["body"]): Given {
  const headers = {
    "Content-Type": type,
    "Access-Control-Allow-Origin": "*",
    "Cross-Origin-Resource-Policy": "cross-origin",
  };
  return { body, headers };
}
