import { createHash } from "node:crypto";
import type { RequestHandler } from "express";
import { PER_SECOND } from "~/directory/rules/limits";
import { API_PER_SECOND } from "~/gate/rules/limits";
import { networkOf } from "~/kit/http/network";
import type { App } from "~/process/app";
import {
  allowanceOf,
  keepBuckets,
  secondsUntil,
  type Allowance,
  type Bucket,
} from "~/process/server/buckets";

/** How many requests are let in. */
export interface TokenLimits {
  /** Of one token. */
  each: Allowance;
  /** Of one network, without a token that holds. */
  strangers: Allowance;
}

const STRANGERS: Allowance = { atOnce: 20, perSecond: 1 };

/** A limit at work. */
export interface TokenLimit {
  /** Answers 429 to what comes too often. */
  check: RequestHandler;
  /**
   * Lets a request in whose token was seen to hold, by its header, if it may come now. Null for all others: nothing was taken for
   * those, and `check` is to see them.
   */
  admitKnown(authorization: string): Admitted | null;
}

interface Admitted {
  /** The headers that say what is left. */
  told: [name: string, value: string][];
  /** The request will be seen by `check` after all. */
  giveBack(): void;
}

/** Of directories, by SCIM. */
export function scimLimit(app: Limiting, limits?: TokenLimits): TokenLimit {
  const usual = { each: allowanceOf(PER_SECOND), strangers: STRANGERS };
  return tokenLimit(app, limits ?? usual, {
    names: ["directory", "strangers"],
    event: "directory.limited",
    isTold: false,
  });
}

/** Of programs that ask the API. They are told how much is left. */
export function apiLimit(app: Limiting, limits?: TokenLimits): TokenLimit {
  const usual = { each: allowanceOf(API_PER_SECOND), strangers: STRANGERS };
  return tokenLimit(app, limits ?? usual, {
    names: ["api", "api-strangers"],
    event: "api.limited",
    isTold: true,
  });
}

type Limiting = Pick<App, "security" | "siblings">;

interface Telling {
  /** What the limits are called between processes. */
  names: readonly [each: string, strangers: string];
  event: "directory.limited" | "api.limited";
  /** Whether each answer says what is allowed and left. */
  isTold: boolean;
}

/** Tokens that were seen to hold, by their hash. */
const MOST_KNOWN = 10_000;

/**
 * Answers 429 to a program that asks for more than it may, before its request is read: by token, since many ask from the same
 * addresses. Of requests whose token doesn’t hold, one network has few.
 */
function tokenLimit(
  { security, siblings }: Limiting,
  { each, strangers: ofStrangers }: TokenLimits,
  { names: [ofEach, ofOthers], event, isTold }: Telling,
): TokenLimit {
  const shared = (limit: string) => ({ shared: { siblings, limit } });
  const ofToken = keepBuckets(each, shared(ofEach));
  const ofNetwork = keepBuckets(ofStrangers, shared(ofOthers));
  // The security log says once in a while that it is too much, not each time.
  const noted = keepBuckets({ atOnce: 1, perSecond: 1 / 60 });
  const known = new Set<string>();
  const admitKnown = (authorization: string): Admitted | null => {
    const token = hashOf(authorization);
    if (!known.has(token)) return null;
    const bucket = ofToken(token);
    if (bucket.left < 1) return null;
    bucket.left -= 1;
    const told = isTold ? Object.entries(toldOf(bucket, each)) : [];
    return { told, giveBack: () => void (ofToken(token).left += 1) };
  };
  const check: RequestHandler = (req, res, next) => {
    const address = req.ip ?? "";
    const network = networkOf(address);
    const { authorization } = req.headers;
    const token = hashOf(authorization ?? `none ${network}`);
    const isStranger = !known.has(token);
    const refuse = (wait: string) => {
      const note = noted(isStranger ? network : token);
      if (note.left >= 1) {
        note.left -= 1;
        const requestId = res.locals.requestId as string;
        security.record({ event, by: null, requestId, address });
      }
      next({ status: 429, headers: { "Retry-After": wait } });
    };
    const strangers = ofNetwork(network);
    const bucket = ofToken(token);
    if (isTold) res.set(toldOf(bucket, each));
    if (bucket.left < 1) return refuse(secondsUntil(bucket, each));
    // A token that was seen to hold is let in at its own pace, whatever else comes from where it is.
    if (isStranger && strangers.left < 1) return refuse(secondsUntil(strangers, ofStrangers));
    if (isStranger) strangers.left -= 1;
    bucket.left -= 1;
    if (isTold) res.set(toldOf(bucket, each));
    res.once("finish", () => {
      if (res.statusCode === 401) known.delete(token);
      else if (isStranger) {
        ofNetwork(network).left += 1;
        if (res.statusCode < 400 && known.size < MOST_KNOWN) known.add(token);
      }
    });
    next();
  };
  return { check, admitKnown };
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}

/** How many requests may come at once, how many of them are left, and in how many seconds all will be. */
function toldOf({ left }: Bucket, { atOnce, perSecond }: Allowance): Record<string, string> {
  return {
    "RateLimit-Limit": String(atOnce),
    "RateLimit-Remaining": String(Math.max(0, Math.floor(left))),
    "RateLimit-Reset": String(Math.ceil((atOnce - left) / perSecond)),
  };
}
