import type { Address, Language } from "~/kit/language/language";
import { freeKey } from "~/authoring/rules/keys";
import { PLACES, ticked, type Place } from "~/company/rules/places";
import type { Playbook } from "~/company/rules/playbook/playbook";
import type { PlaybookForm } from "~/company/rules/playbook/form";
import { topicWords, typedWords } from "~/company/rules/playbook/topic-words";
import { IMPACTS, type Impact } from "~/curriculum/rules/kinds";
import { editYaml } from "~/kit/yaml/edit-yaml";
import { keysIn } from "~/kit/yaml/open-yaml";
import type { Wanted } from "~/kit/yaml/says";

type Raw = { [key: string]: unknown };

/** A playbook's file as a form shows it, as far as it says anything there. Null where it cannot be read. */
export function readPlaybookForm(text: string): PlaybookForm | null {
  const raw = keysIn(text);
  if (!raw) return null;
  const [company, voice, signature, help] = [
    mapAt(raw, "company"),
    mapAt(raw, "voice"),
    mapAt(raw, "signature"),
    mapAt(raw, "help"),
  ];
  return {
    company: {
      ...texts(company, ["name", "short", "trade", "customers", "timeZone", "language", "address"]),
      personalAccounts: company["personalAccounts"] === true,
      places: ticked((place) => textsAt(company, "places").includes(place)),
    },
    channels: rowsAt(raw, "channels").map((row) =>
      texts(row, ["key", "network", "name", "handle", "limit"]),
    ),
    voice: {
      ...texts(voice, ["summary"]),
      principles: rowsAt(voice, "principles").map((row) => texts(row, ["name", "say", "not"])),
    },
    signature: texts(signature, ["rule", "example"]),
    offLimits: rowsAt(raw, "offLimits").map((row) => ({
      ...texts(row, ["topic", "say", "ask"]),
      words: typedWords(textsAt(row, "words")),
    })),
    escalation: Object.entries(mapAt(raw, "escalation")).map(([key, line]) => ({
      key,
      ...texts(asMap(line), ["when", "who", "how"]),
      reply: asMap(line)["reply"] === true,
    })),
    help: texts(help, ["channel", "hours"]),
    ...texts(raw, ["replyGoal"]),
    responsibilities: rowsAt(raw, "responsibilities").map((row) =>
      texts(row, ["task", "now", "then", "by"]),
    ),
  };
}

/** The file with what the form says; every other letter stays. Throws where it cannot be edited. */
export function writePlaybookForm(text: string, form: PlaybookForm): string {
  const { escalation, company, ...rest } = playbookValue(form);
  const gone = Object.keys(mapAt(keysIn(text) ?? {}, "escalation"))
    .filter((key) => !(key in escalation))
    .map((key) => [key, undefined] as const);
  const places = inTheirOrder(company.places, mapAt(keysIn(text) ?? {}, "company"));
  const wanted = {
    company: { ...company, places },
    ...rest,
    escalation: { ...Object.fromEntries(gone), ...escalation },
  };
  return editYaml(text, wanted, { trimmed: true });
}

/** The file's own list of places where the form has the same ones chosen, whatever their order. */
function inTheirOrder(places: Place[] | undefined, company: Raw): string[] | undefined {
  const written = textsAt(company, "places");
  const same = written.toSorted().join() === (places ?? []).toSorted().join();
  return same && Array.isArray(company["places"]) ? written : places;
}

function placesIn(chosen: Record<Place, boolean>): Place[] | undefined {
  const places = PLACES.filter((place) => chosen[place]);
  return places.length > 0 ? places : undefined;
}

/** The form as the file has it: with keys for what is new, and numbers where numbers were typed. */
export function playbookValue(form: PlaybookForm) {
  const { company, channels, voice, signature, offLimits, escalation, help, responsibilities } =
    form;
  const trimmed = <Row extends object>(row: Row): { [Key in keyof Row]: Row[Key] } =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [
        key,
        typeof value === "string" ? value.replace(/\r\n?/g, "\n").trim() : (value as unknown),
      ]),
    ) as Row;
  return {
    // What is left to the agency isn't in the file.
    company: {
      ...trimmed(company),
      language: company.language || undefined,
      address: company.address || undefined,
      places: placesIn(company.places),
    },
    channels: withKeys(channels, ({ name, network }) => name || network).map(
      ({ limit, ...row }) => ({ ...trimmed(row), limit: numberOf(limit) }),
    ),
    voice: { summary: voice.summary.trim(), principles: voice.principles.map(trimmed) },
    signature: trimmed(signature),
    offLimits: offLimits.map(({ words, ...row }) => {
      const own = topicWords(words);
      return { ...trimmed(row), words: own.length > 0 ? own : undefined };
    }),
    escalation: Object.fromEntries(
      withKeys(escalation, ({ when }) => when).map(({ key, ...line }) => [key, trimmed(line)]),
    ) as { [key: string]: Wanted },
    help: trimmed(help),
    replyGoal: form.replyGoal.trim(),
    responsibilities: responsibilities.map(trimmed),
  };
}

/** The form as a playbook, to be shown. With mistakes in it, it is one in its shape only. */
export function asPlaybook(form: PlaybookForm): Playbook {
  return playbookValue(form) as unknown as Playbook;
}

/** Rows whose keys are their own: what is new gets one from its name, and what came twice another one. */
function withKeys<Row extends { key: string }>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
): Row[] {
  const taken = new Set<string>();
  const known = rows.map(({ key }) => key).filter((key) => key !== "");
  return rows.map((row) => {
    const key =
      row.key !== "" && !taken.has(row.key) ? row.key : freeKey(nameOf(row), [...taken, ...known]);
    taken.add(key);
    return { ...row, key };
  });
}

function numberOf(typed: string): string | number {
  const plain = typed.trim();
  return /^\d{1,9}$/.test(plain) ? Number(plain) : plain;
}

/** How a playbook was published last, as its file says it. Null where it cannot be read. */
export function playbookPublication(text: string): { impact: Impact; change: string } | null {
  const raw = keysIn(text);
  if (!raw) return null;
  const { impact, change } = raw;
  return {
    impact: IMPACTS.find((one) => one === impact) ?? "wording",
    change: typeof change === "string" ? change.trim() : "",
  };
}

/** The file with its impact and sentence, at its top where it said neither; null where it cannot be read. */
export function setPlaybookPublication(
  text: string,
  { impact, change }: { impact: Impact; change: string },
): string | null {
  const raw = keysIn(text);
  if (!raw) return null;
  const line = text.includes("\r\n") ? "\r\n" : "\n";
  const atTop = !("impact" in raw) && !("change" in raw) && !/^[\uFEFF%]|^---/.test(text);
  const ready = atTop ? `impact: wording${line}change: x${line}${line}${text}` : text;
  try {
    return editYaml(ready, { impact, change });
  } catch {
    return null;
  }
}

/** What the company itself keeps of what its playbook says of it. */
export interface CompanyFacts {
  name: string;
  shortName: string;
  timeZone: string;
  /** Null for the agency’s, and for an informal address. */
  language: Language | null;
  address: Address | null;
}

/** The file with those facts in it and every other letter as it was; null where it cannot be read. */
export function setCompanyFacts(text: string, facts: CompanyFacts): string | null {
  const { name, shortName: short, timeZone, language, address } = facts;
  const company = { name, short, timeZone };
  const chosen = { language: language ?? undefined, address: address ?? undefined };
  try {
    return editYaml(text, { company: { ...company, ...chosen } });
  } catch {
    return null;
  }
}

function asMap(value: unknown): Raw {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Raw) : {};
}

function mapAt(raw: Raw, key: string): Raw {
  return asMap(raw[key]);
}

function rowsAt(raw: Raw, key: string): Raw[] {
  const value = raw[key];
  return Array.isArray(value) ? value.map(asMap) : [];
}

function textsAt(raw: Raw, key: string): string[] {
  const value = raw[key];
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}

function texts<const Name extends string>(
  raw: Raw,
  names: readonly Name[],
): { [Key in Name]: string } {
  return Object.fromEntries(
    names.map((name) => {
      const value = raw[name];
      const said = typeof value === "string" || typeof value === "number" ? String(value) : "";
      return [name, said.trim()];
    }),
  ) as { [Key in Name]: string };
}
