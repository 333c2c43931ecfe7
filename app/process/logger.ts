import { pino, type DestinationStream, type Logger } from "pino";
import { loggedError } from "~/kit/http/logged-error";
import type { Settings } from "./settings/settings";

const SECRET_FIELDS = ["cookie", "authorization", "set-cookie", "code", "otp", "token", "secret"];

/**
 * JSON lines on the error stream. Whatever is named like a secret is blotted out, at the top and one level down; an error keeps its
 * code, which is none, and loses its values.
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
  const isErrorCode = (path: string[]) => path.join(".") === "err.code";
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: (error: unknown) => loggedError(error) },
      redact: {
        paths,
        censor: (value: unknown, path) => (isErrorCode(path) ? value : "[hidden]"),
      },
    },
    to,
  );
}
