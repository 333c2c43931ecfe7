import { m } from "~/kit/language/m";

/** A mistake for people who don’t see the file: what is written there, in backticks, is in quotation marks. */
export function quoted(message: string): string {
  return message.replace(/`([^`]*)`/g, (_, words: string) =>
    m.authoring_problems_quoted({ words }),
  );
}
