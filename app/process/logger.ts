import { pino, type Logger } from "pino";
import type { Settings } from "./settings/settings";

const SECRET_FIELDS = ["cookie", "authorization", "set-cookie", "code", "otp", "token", "secret"];

/** JSON lines on the error stream. Whatever is named like a secret is blotted out, at the top and one level down. */
export function createLogger(level: Settings["logLevel"]): Logger {
  const paths = SECRET_FIELDS.flatMap((name) => [
    `["${name}"]`,
    `*["${name}"]`,
    `*.headers["${name}"]`,
  ]);
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths, censor: "[hidden]" },
    },
    pino.destination({ dest: 2, sync: true }),
  );
}
