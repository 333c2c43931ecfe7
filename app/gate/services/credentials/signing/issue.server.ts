import { credentialOf } from "~/gate/rules/credentials/credential";
import { didOf } from "~/gate/rules/credentials/did";
import { criteriaText, descriptionText, titleText } from "~/gate/rules/credentials/words";
import { sharedAt, type SharedView } from "~/gate/services/credentials/sharing/shared.server";
import { toldOf } from "~/gate/services/credentials/sharing/told.server";
import { inLanguage } from "~/kit/language/in-language.server";
import type { Language } from "~/kit/language/language";
import { endOfDay, startOfDay } from "~/kit/time/zoned";
import type { Sealing } from "~/people/services/sealing.server";
import type { Store } from "~db/store";
import { signingKey } from "./keys.server";
import { signJwt, signLinked } from "./sign.server";

export interface Issuing {
  store: Store;
  sealing: Sealing;
  origin: string;
  agency: string;
  /** Of companies that have chosen none. */
  language: Language;
  address: string;
  now: Date;
}

/** What is shared at an address as a credential with a proof in it; null where nothing is. */
export async function issueLinked(asked: Issuing): Promise<object | null> {
  const credential = await unsigned(asked);
  return credential && (await signLinked(credential, await signer(asked)));
}

/** The same as a JWT. */
export async function issueJwt(asked: Issuing): Promise<string | null> {
  const credential = await unsigned(asked);
  return credential && (await signJwt(credential, await signer(asked)));
}

/** Always in the company’s language, so that it says the same to everyone. */
async function unsigned({ store, origin, agency, language, address, now }: Issuing) {
  const found = await sharedAt(store, { address, now });
  if (!found) return null;
  return inLanguage(found.share.language ?? language, () =>
    credentialOf(claimOf(found, { origin, agency, address })),
  );
}

function claimOf(
  view: SharedView,
  { origin, agency, address }: Pick<Issuing, "origin" | "agency" | "address">,
) {
  const { share, name, level, timeZone } = view;
  const told = toldOf(view, agency);
  return {
    origin,
    did: didOf(origin),
    agency,
    address,
    name,
    level,
    title: titleText(told),
    description: descriptionText(told),
    criteria: criteriaText(told),
    validFrom: startOfDay(share.validFrom, timeZone),
    validUntil: endOfDay(share.validUntil, timeZone),
    grantedAt: share.grantedAt,
    list: share.list,
    place: share.place,
  };
}

async function signer({ store, sealing, origin, now }: Issuing) {
  return { key: await signingKey({ store, sealing, now }), origin, now };
}
