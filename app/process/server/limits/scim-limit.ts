import { createHash } from "node:crypto";
import type { RequestHandler } from "express";
import { PER_SECOND } from "~/directory/rules/limits";
import { networkOf } from "~/kit/http/network";
import type { App } from "~/process/app";
import { allowanceOf, keepBuckets, secondsUntil, type Allowance } from "~/process/server/buckets";

/** How many requests are let in. */
export interface DirectoryLimits {
  /** Of one token. */
  each: Allowance;
  /** Of one network, without a token that holds. */
  strangers: Allowance;
}

const LIMITS: DirectoryLimits = {
  each: allowanceOf(PER_SECOND),
  strangers: { atOnce: 20, perSecond: 1 },
};

/** Tokens that were seen to hold, by their hash. */
const MOST_KNOWN = 10_000;

/**
 * Answers 429 to a directory that asks for more than it may, before its request is read: by token, since many directories ask from the
 * same addresses. Of requests whose token doesn’t hold, one network has few.
 */
export function scimLimit(
  { security, siblings }: Pick<App, "security" | "siblings">,
  { each, strangers: ofStrangers }: DirectoryLimits = LIMITS,
): RequestHandler {
  const shared = (limit: string) => ({ shared: { siblings, limit } });
  const ofToken = keepBuckets(each, shared("directory"));
  const ofNetwork = keepBuckets(ofStrangers, shared("strangers"));
  // The security log says once in a while that it is too much, not each time.
  const noted = keepBuckets({ atOnce: 1, perSecond: 1 / 60 });
  const known = new Set<string>();
  return (req, res, next) => {
    const address = req.ip ?? "";
    const network = networkOf(address);
    const { authorization } = req.headers;
    const token = createHash("sha256")
      .update(authorization ?? `none ${network}`)
      .digest("base64url");
    const isStranger = !known.has(token);
    const refuse = (wait: string) => {
      const note = noted(isStranger ? network : token);
      if (note.left >= 1) {
        note.left -= 1;
        const requestId = res.locals.requestId as string;
        security.record({ event: "directory.limited", by: null, requestId, address });
      }
      next({ status: 429, headers: { "Retry-After": wait } });
    };
    const strangers = ofNetwork(network);
    const bucket = ofToken(token);
    if (bucket.left < 1) return refuse(secondsUntil(bucket, each));
    // A token that was seen to hold is let in at its own pace, whatever else comes from where it is.
    if (isStranger && strangers.left < 1) return refuse(secondsUntil(strangers, ofStrangers));
    if (isStranger) strangers.left -= 1;
    bucket.left -= 1;
    res.once("finish", () => {
      if (res.statusCode === 401) known.delete(token);
      else if (isStranger) {
        ofNetwork(network).left += 1;
        if (res.statusCode < 400 && known.size < MOST_KNOWN) known.add(token);
      }
    });
    next();
  };
}
