import { emailAddress } from "~/kit/text/email-address";
import type { Incoming } from "./incoming";
import { listOf, nameInOrder, roleMeant, tidied } from "./incoming";

/** What no address has in it, as people write them. */
const OUTSIDE = /[\s<>"“”(),;:|[\]]/;

/**
 * People from a pasted list, a line each, in the ways they are written: `Ana Brandt <ana@company.example>`, as cells of a spreadsheet,
 * `Brandt, Ana; ana@company.example; Bakery`, or the address alone. What follows the address is their team, or their role where
 * it is the word for one. Several addresses on one line, as a mail program writes them, are several people.
 */
export function pastedPeople(text: string): Incoming[] {
  return text
    .replaceAll(/\r\n?/g, "\n")
    .split("\n")
    .flatMap((line, index) => peopleOfLine(line, index + 1));
}

function peopleOfLine(line: string, number: number): Incoming[] {
  if (tidied(line) === "") return [];
  return (recipients(line) ?? [line]).map((one) => personOf(one, number));
}

/** `Ana <ana@…>, Ben <ben@…>` and `ana@…; ben@…`: several, each ending with an address; null for any other line. */
function recipients(line: string): string[] | null {
  const people: string[] = [];
  let so = "";
  for (const piece of line.split(/[,;]/)) {
    so = so === "" ? piece : `${so},${piece}`;
    if (!piece.includes("@")) continue;
    people.push(so);
    so = "";
  }
  const each = people.every((one) => addressIn(one)?.after.replace(">", "").trim() === "");
  return people.length > 1 && each && tidied(so) === "" ? people : null;
}

/** The first address of a text, and what stands on both sides. */
function addressIn(text: string) {
  const at = text.indexOf("@");
  if (at === -1) return null;
  let from = at;
  while (from > 0 && !OUTSIDE.test(text[from - 1]!)) from -= 1;
  let until = at + 1;
  while (until < text.length && !OUTSIDE.test(text[until]!)) until += 1;
  return {
    before: text.slice(0, from),
    address: asKept(
      text
        .slice(from, until)
        .replace(/\.$/, "")
        .replace(/^'(.*)'$/, "$1"),
    ),
    after: text.slice(until),
  };
}

function personOf(line: string, number: number): Incoming {
  const { before, address, after } = addressIn(line) ?? { before: line, address: "", after: "" };
  const cells = cellsOf(before);
  const rest = cellsOf(after);
  // With the address first, the name follows it.
  const name = cells.length > 0 ? cells : rest.splice(0, 1);
  const more = rest.flatMap(listOf);
  const role = more.find((word) => roleMeant(word) !== null) ?? "";
  const teams = more.filter((word) => word !== role);
  return {
    line: number,
    email: address,
    name: nameInOrder(name.join(", ")),
    teams: teams.length > 0 ? teams : null,
    role,
    isInactive: false,
  };
}

const AROUND = /[-–<>()"“”:\s]/;

function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && AROUND.test(text[end - 1]!)) end -= 1;
  return text.slice(0, end);
}

/** What stands between tabs, semicolons, bars and commas, without brackets, quotation marks and bullets round it. */
function cellsOf(text: string): string[] {
  return text
    .split(/[\t;|,]/)
    .map((cell) => withoutEnd(tidied(cell).replace(/^(?:mailto:|[-–•*·<>()"“”\s]|\d+[.)]\s)+/, "")))
    .filter((cell) => cell !== "");
}

/** As it is kept; what is none stays as it was written, for somebody to see. */
function asKept(text: string): string {
  return emailAddress(text) ?? text.toLowerCase();
}
