/** What went wrong, in one word for programs. */
export type ProblemCode =
  | "no-token"
  | "no-scope"
  | "not-signed"
  | "no-such-address"
  | "no-such-method"
  | "bad-request"
  | "too-many-questions"
  | "too-large"
  | "wrong-type"
  | "too-often"
  | "broken"
  | "later";

/** An answer that is none: never a yes. Its detail is for the people who run the other program, in English as the protocol is. */
export class Problem extends Error {
  override readonly name = "Problem";
  constructor(
    readonly status: number,
    readonly code: ProblemCode,
    detail: string,
  ) {
    super(detail);
  }
}

export const PROBLEM_TYPE = "application/problem+json";

/** The body of a problem. Source: RFC 9457, section 3. */
export function problemBody({ status, code, detail }: ProblemSaid) {
  return { type: "about:blank", title: TITLES[code], status, detail, code };
}

interface ProblemSaid {
  status: number;
  code: ProblemCode;
  detail: string;
}

/* oxlint-disable house/in-catalogue -- Read by other programs and in their logs. */
const TITLES: Record<ProblemCode, string> = {
  "no-token": "No valid token",
  "no-scope": "Not allowed with this token",
  "not-signed": "Not signed",
  "no-such-address": "Not found",
  "no-such-method": "Method not allowed",
  "bad-request": "Bad request",
  "too-many-questions": "Too many questions",
  "too-large": "Request too large",
  "wrong-type": "Unsupported media type",
  "too-often": "Too many requests",
  broken: "Internal error",
  later: "Try again later",
};

/** What is wrong, in words. */
export const DETAILS = {
  noToken: "The token is missing, has ended or doesn't exist.",
  noScope: (scope: string) => `The token doesn't have the scope "${scope}".`,
  notSigned: "The request isn't signed for this address, is too old, or was sent before.",
  noAddress: "Nothing is at this address.",
  noMethod: "This address doesn't take this method.",
  notJson: "Send the content type application/json.",
  unreadable: "The body is not valid JSON.",
  missing: (name: string) => `The parameter "${name}" is missing.`,
  twice: (name: string) => `The parameter "${name}" was sent more than once.`,
  noQuestions:
    'Send {"questions": […]}, each with "person", "channel" and "action" as text, and at least one of them.',
  tooMany: (most: number) => `Ask at most ${most} questions at once.`,
  limit: (most: number) => `"limit" is a number from 1 to ${most}.`,
  cursor: 'Send "cursor" as "next" said it, or leave it out.',
  since: 'Send "changedSince" as "since" said it, or as a time such as 2026-12-01T09:00:00Z.',
  ahead: "This cursor is from a later state of the data. Read the whole list again.",
  broken: "Something went wrong. Treat this as a no.",
};
/* oxlint-enable house/in-catalogue */

export const badRequest = (detail: string) => new Problem(400, "bad-request", detail);

const BY_STATUS: Record<number, ProblemCode> = {
  404: "no-such-address",
  405: "no-such-method",
  413: "too-large",
  415: "wrong-type",
  429: "too-often",
  503: "later",
};

/** The same of what was refused before it was read. */
export function problemOf(status: number, detail: string) {
  const code = BY_STATUS[status] ?? (status >= 500 ? "broken" : "bad-request");
  return problemBody({ status, code, detail });
}
