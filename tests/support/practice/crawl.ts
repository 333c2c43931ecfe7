import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { DOORS } from "../access/access";
import type { Visitor } from "../harness/site";

/** What a browser was given, by where it came from. */
export type Seen = Map<string, string>;

/** As a person reads it: apostrophes and ampersands are other characters in markup and in data. */
export const plain = (text: string) =>
  text
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&")
    .replaceAll("&quot;", '"')
    .replaceAll(String.raw`\u0026`, "&")
    .replaceAll(String.raw`\"`, '"');

/** The address of the same page’s data, as the browser asks for it after the first page. */
function dataOf(to: string): string {
  const [pathname, query] = to.split("?");
  return `${pathname}.data${query ? `?${query}` : ""}`;
}

/** Opens pages, each whole and as data. */
export async function open(visitor: Visitor, paths: readonly string[], seen: Seen = new Map()) {
  for (const to of paths)
    for (const at of [to, dataOf(to)]) seen.set(at, plain(await (await visitor.get(at)).text()));
  return seen;
}

/** Sends a form, and keeps what was answered. */
export async function post(
  visitor: Visitor,
  to: string,
  fields: Record<string, string>,
  seen: Seen,
): Promise<Response> {
  const answer = await visitor.post(to, fields);
  seen.set(`POST ${to} ${JSON.stringify(fields)}`, plain(await answer.clone().text()));
  return answer;
}

/** Every page that an employee can open by its address alone. */
export const EMPLOYEES_DOORS = DOORS.filter(({ roles }) => roles.includes("employee")).map(
  ({ path: to }) => to({ personId: "x", attemptId: "x" } as never),
);

/** The scripts that every browser is given. */
export function scripts(seen: Seen = new Map()): Seen {
  const folder = path.resolve("build/client/assets/en");
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".js")))
    seen.set(file, readFileSync(path.join(folder, file), "utf8"));
  return seen;
}

/** Which secrets were told, and where. */
export function told(seen: Seen, secrets: readonly string[]): string[] {
  const all = [...new Set(secrets)];
  return [...seen].flatMap(([from, text]) =>
    all.filter((secret) => text.includes(secret)).map((secret) => `${from}: ${secret}`),
  );
}
