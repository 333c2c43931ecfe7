import { loggedError } from "~/kit/http/logged-error";
import { startWords } from "./start-words";
import type { Settings } from "~/process/settings/settings";

/** Ends the program with words for the person at the keyboard. */
export function refuse(lines: string[]): never {
  process.stderr.write(`${lines.join("\n")}\n`);
  process.exit(1);
}

/** What went wrong at start: words for what someone can fix, the stack for what nobody foresaw. */
export function refuseFor(error: unknown, { data }: Pick<Settings, "data">): never {
  const words = startWords(error, data);
  const { message, stack = message } = loggedError(error);
  return refuse([words ?? stack]);
}
