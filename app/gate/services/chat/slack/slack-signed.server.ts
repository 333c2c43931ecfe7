import { slackSignature, type Arrived } from "~/gate/services/chat/signed.server";

/** How Slack says that a request is its own. */
export function slackSigned(
  { headers }: Request,
  body: Uint8Array<ArrayBuffer>,
): Omit<Arrived, "integrationId"> {
  const timestamp = headers.get("X-Slack-Request-Timestamp") ?? "";
  return {
    kind: "slack",
    signature: headers.get("X-Slack-Signature") ?? "",
    sentAt: () => (/^\d{1,12}$/.test(timestamp) ? Number(timestamp) : Number.NaN),
    signWith: (secret) => slackSignature(secret, timestamp, body),
  };
}
