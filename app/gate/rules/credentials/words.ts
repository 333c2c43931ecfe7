import type { Level } from "~/curriculum/rules/kinds";
import { LEVEL_WORDS } from "~/clearance/rules/words/describe";
import { supervisedText } from "~/clearance/rules/words/supervision-words";
import { m } from "~/kit/language/m";
import { dayText } from "~/kit/text/formats";
import { listed } from "~/kit/text/listed";
import type { LocalDate } from "~/kit/time/moment";
import type { Answer } from "./answer";

type Named = { name: string; handle: string };
type Channel = Answer<Named>["channels"][number];

/** What the words need to know of a shared clearance. */
export interface Told {
  name: string;
  company: string;
  agency: string;
  level: Level;
  answer: Answer<Named>;
  grantedOn: LocalDate;
  proven: { programme: string; modules: readonly string[]; practice: boolean };
}

/** “reply for Harbour & Pine” */
function mayOf({ level, company }: Pick<Told, "level" | "company">): string {
  return m.clearance_levels_for({ verb: LEVEL_WORDS[level].verb, company });
}

/** The answer in one sentence: may they do this today? */
export function answerText(told: Told): string {
  const { name, answer } = told;
  const may = mayOf(told);
  const allowed = answer.channels.filter(({ ok }) => ok);
  switch (answer.says) {
    case "yes":
      return m.gate_verify_yes({ name, may });
    case "some":
      return m.gate_verify_some({ name, may, channels: channelsText(allowed) });
    case "paused":
      return m.gate_verify_paused({ name });
    case "ended":
      return m.gate_verify_ended({ name });
    default:
      return answer.says satisfies never;
  }
}

/** What a yes depends on, and that it rests on a later period than the one shown. */
export function conditionTexts({ answer }: Pick<Told, "answer">): string[] {
  const { channels, over, says } = answer;
  return [
    ...supervisedTexts(channels.filter(({ ok }) => ok)),
    ...(over && (says === "yes" || says === "some") ? [m.gate_verify_over()] : []),
  ];
}

/** How far they are whose first live replies are looked at: for each channel, where that differs. */
function supervisedTexts(allowed: readonly Channel[]): string[] {
  const by = new Map<string, Channel[]>();
  for (const channel of allowed) {
    const text = channel.supervised ? supervisedText(channel.supervised) : "";
    by.set(text, [...(by.get(text) ?? []), channel]);
  }
  const same = by.size === 1;
  return [...by].flatMap(([condition, channels]) => {
    if (condition === "") return [];
    const on = { channels: channelsText(channels), condition };
    return same ? condition : m.gate_verify_condition(on);
  });
}

/** What a wallet calls the credential: “Reply for Harbour & Pine”. */
export function titleText(told: Pick<Told, "level" | "company">): string {
  const may = mayOf(told);
  return `${may.charAt(0).toUpperCase()}${may.slice(1)}`;
}

export function descriptionText(told: Told): string {
  const channels = channelsText(told.answer.channels);
  return m.gate_verify_description({ may: mayOf(told), channels });
}

/** What was proven, and by whom: by the agency and the company, not by which of their people. */
export function criteriaText(told: Told): string {
  const { programme } = told.proven;
  const modules = listed(provenTexts(told));
  return m.gate_verify_criteria({ programme, modules, signed: signedText(told) });
}

export function provenTexts({ proven }: Pick<Told, "proven">): string[] {
  return [...proven.modules, ...(proven.practice ? [m.gate_verify_practice()] : [])];
}

export function signedText({ agency, company, grantedOn }: Told): string {
  return m.gate_verify_signed({ agency, company, day: dayText(grantedOn) });
}

/** “Instagram (@harbourandpine) and X (@harbourandpine)” */
export function channelsText(channels: readonly Named[]): string {
  return listed(channels.map(({ name, handle }) => (handle ? `${name} (${handle})` : name)));
}
