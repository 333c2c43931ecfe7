import type { Level } from "~/curriculum/rules/kinds";
import { listPath, verifyPath } from "./paths";
import type { Purpose } from "./status-list";

const VC_CONTEXT = "https://www.w3.org/ns/credentials/v2";
const OB_CONTEXT = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

/** What a credential says, in the words of one language. */
export interface Claim {
  origin: string;
  /** The issuer’s DID. */
  did: string;
  agency: string;
  address: string;
  name: string;
  level: Level;
  /** What was granted, as a title: “Replies for Harbour & Pine”. */
  title: string;
  /** For whom and where. */
  description: string;
  /** What was proven, and by whom. */
  criteria: string;
  validFrom: Date;
  validUntil: Date;
  grantedAt: Date;
  list: number;
  place: number;
}

/**
 * A clearance period as an AchievementCredential, not yet signed. It has one status entry, because Open Badges allows one: its list
 * is also set where the clearance is over for good, so that a verifier who reads that one bit refuses what does not hold today.
 * Source: Open Badges 3.0, Verifiable Credentials Data Model 2.0.
 */
export function credentialOf(claim: Claim) {
  const { origin, did, agency, address, list, place } = claim;
  const id = `${origin}${verifyPath(address)}`;
  return {
    "@context": [VC_CONTEXT, OB_CONTEXT],
    id,
    type: ["VerifiableCredential", "AchievementCredential", "OpenBadgeCredential"],
    issuer: { id: did, type: ["Profile"], name: agency, url: origin },
    name: claim.title,
    validFrom: instant(claim.validFrom),
    validUntil: instant(claim.validUntil),
    awardedDate: instant(claim.grantedAt),
    credentialSubject: {
      id: `${id}#holder`,
      type: ["AchievementSubject"],
      identifier: [
        { type: "IdentityObject", identityType: "name", identityHash: claim.name, hashed: false },
      ],
      achievement: {
        id: `${id}#achievement`,
        type: ["Achievement"],
        achievementType: "Certification",
        name: claim.title,
        description: claim.description,
        criteria: { narrative: claim.criteria },
        tag: [claim.level],
      },
    },
    credentialStatus: {
      id: `${origin}${listPath(list, "suspension")}#${place}`,
      type: "BitstringStatusListEntry",
      statusPurpose: "suspension" satisfies Purpose,
      statusListIndex: String(place),
      statusListCredential: `${origin}${listPath(list, "suspension")}`,
    },
  };
}

/** The same as the claims of a JWT. Source: Open Badges 3.0, “JSON Web Token Proof Format”; VC-JOSE-COSE. */
export function jwtClaimsOf(credential: ReturnType<typeof credentialOf>) {
  const { id, issuer, validFrom, validUntil, credentialSubject } = credential;
  return {
    ...credential,
    iss: issuer.id,
    jti: id,
    sub: credentialSubject.id,
    nbf: seconds(validFrom),
    exp: seconds(validUntil),
  };
}

/** A status list, not yet signed. Source: Bitstring Status List 1.0. */
export function listCredentialOf({
  origin,
  did,
  list,
  purpose,
  encodedList,
  ttl,
  from,
  until,
}: {
  origin: string;
  did: string;
  list: number;
  purpose: Purpose;
  encodedList: string;
  /** In milliseconds. */
  ttl: number;
  from: Date;
  until: Date;
}) {
  const id = `${origin}${listPath(list, purpose)}`;
  return {
    "@context": [VC_CONTEXT],
    id,
    type: ["VerifiableCredential", "BitstringStatusListCredential"],
    issuer: did,
    validFrom: instant(from),
    validUntil: instant(until),
    credentialSubject: {
      id: `${id}#list`,
      type: "BitstringStatusList",
      statusPurpose: purpose,
      encodedList,
      ttl,
    },
  };
}

/** Without parts of a second, as some programs ask. */
function instant(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`;
}

function seconds(at: string): number {
  return Math.floor(Date.parse(at) / 1000);
}
