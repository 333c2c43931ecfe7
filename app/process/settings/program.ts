import { readFileSync } from "node:fs";
import { PROGRAM } from "~/kit/program";

/** The version that package.json names, with the beginning of that hash; from the folder the program was started in. */
export function programVersion(): string {
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  return PROGRAM ? `${version} (${PROGRAM.slice(0, 8)})` : version;
}
