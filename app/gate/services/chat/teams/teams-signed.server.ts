import { activityIn } from "~/gate/rules/chat/teams-message";
import { teamsSignature, type Arrived } from "~/gate/services/chat/signed.server";

/** How Teams says that a request is its own. Its time stands in the body. */
export function teamsSigned(
  { headers }: Request,
  body: Uint8Array<ArrayBuffer>,
): Omit<Arrived, "integrationId"> {
  return {
    kind: "teams",
    signature: headers.get("Authorization") ?? "",
    sentAt: () => activityIn(body)?.sentAt ?? Number.NaN,
    signWith: (secret) => teamsSignature(secret, body),
  };
}
