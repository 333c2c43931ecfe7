import cluster from "node:cluster";
import { pino, type DestinationStream, type Logger } from "pino";
import { loggedError } from "~/kit/http/logged-error";
import type { Settings } from "./settings/settings";

const SECRET_FIELDS = ["cookie", "authorization", "set-cookie", "otp", "token", "secret"];

/** Under what somebody typed a code is a secret; an error’s is not. */
const TYPED = ["body", "details", "fields", "form", "params", "query", "values"];

/**
 * JSON lines on the error stream. Whatever is named like a secret is blotted out, at the top and one level down. An error keeps its
 * code and loses its values. One of several processes says which it is.
 */
export function createLogger(
  level: Settings["logLevel"],
  to: DestinationStream = pino.destination({ dest: 2, sync: true }),
): Logger {
  const paths = SECRET_FIELDS.flatMap((name) => [
    `["${name}"]`,
    `*["${name}"]`,
    `*.headers["${name}"]`,
  ]);
  paths.push("code", ...TYPED.map((parent) => `${parent}.code`));
  return pino(
    {
      level,
      base: cluster.isWorker ? { pid: process.pid } : null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: (error: unknown) => loggedError(error) },
      redact: { paths, censor: "[hidden]" },
    },
    to,
  );
}
