/** What a log keeps of an error: what went wrong and where, and none of the values that it went wrong with. */
export interface LoggedError {
  type: string;
  /** Its own, or its cause’s. */
  code?: string | number;
  message: string;
  stack?: string;
  cause?: LoggedError;
}

const HIDDEN = "[hidden]";
/** Characters of a text. */
const LONGEST = 8_000;
/** Causes of causes: deep enough for any, and a circle ends. */
const DEEPEST = 4;

/**
 * Reads an error for the log. Of a failing query the statement stays and its values go; what databases and mail servers quote, and
 * email addresses anywhere, are hidden. Fields other than the code are left out, for a driver puts values there as well.
 */
export function loggedError(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error))
    return { type: typeof error, message: withoutValues(textOf(error)) };
  const { code, query, cause } = error as Error & { code?: unknown; query?: unknown };
  const message = withoutValues(
    // oxlint-disable-next-line house/in-catalogue -- For the log.
    typeof query === "string" ? `Failed query: ${query}` : error.message,
  );
  const stack = stackOf(error, message);
  const deeper = cause !== undefined && depth < DEEPEST ? loggedError(cause, depth + 1) : null;
  const known = typeof code === "string" || typeof code === "number" ? code : deeper?.code;
  return {
    type: error.constructor.name,
    ...(known !== undefined && { code: known }),
    message,
    ...(stack && { stack }),
    ...(deeper && { cause: deeper }),
  };
}

/** A text that may quote what somebody typed, as a log may keep it. */
export function withoutValues(text: string): string {
  const kept = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return kept
    .replace(/\nparams: [\s\S]*/, "")
    .replace(/(:\s)"[^"]*"/g, `$1"${HIDDEN}"`)
    .replace(/\)=\([^)]*\)/g, `)=(${HIDDEN})`)
    .replace(/[^\s<>"'(),;:=]+/g, (word) => (/.@./.test(word) ? HIDDEN : word));
}

/** The places of the stack, under the message as it is kept: above them it repeats the message as it was. */
function stackOf({ stack = "", message: written }: Error, message: string): string | null {
  const start = stack.indexOf(written);
  const below = start === -1 ? stack : stack.slice(start + written.length);
  const places = below.split("\n").filter((line) => /^\s+at /.test(line));
  return places.length > 0 ? [message, ...places].join("\n") : null;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "something that is no error was thrown";
}
