import { verifyPath, type Form } from "~/gate/rules/credentials/paths";
import { pdfOf, type Paper } from "~/gate/services/credentials/papers/pdf.server";
import { pictureOf } from "~/gate/services/credentials/papers/picture.server";
import {
  issueJwt,
  issueLinked,
  type Issuing,
} from "~/gate/services/credentials/signing/issue.server";
import { sharedAt } from "~/gate/services/credentials/sharing/shared.server";
import { toldOf } from "~/gate/services/credentials/sharing/told.server";
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
    case "pdf": {
      const paper = await paperOf(issuing);
      return paper && open("application/pdf", await pdfOf(paper));
    }
    case "svg": {
      const paper = await paperOf(issuing);
      const credential = paper && (await issueLinked(issuing));
      return credential && open("image/svg+xml", pictureOf(paper, credential));
    }
    default:
      return form satisfies never;
  }
}

async function paperOf({ store, origin, agency, address, now }: Issuing): Promise<Paper | null> {
  const view = await sharedAt(store, { address, now });
  if (!view) return null;
  const { validFrom, validUntil, timeZone } = view;
  const url = `${origin}${verifyPath(address)}`;
  return { told: toldOf(view, agency), url, validFrom, validUntil, timeZone, now };
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
