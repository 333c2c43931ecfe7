import type { ScenarioBody } from "~/curriculum/rules/bodies";
import { tagIn, type StoryLine } from "~/practice/rules/scenario/story/lines";
import { filled, type Values } from "~/practice/rules/scenario/story/playbook-variables";
import type { Beat } from "~/practice/rules/scenario/story/run";

/** A line of the conversation as its reader sees it. */
export type ChatLine =
  | { by: "story"; text: string; at: string | null }
  | {
      by: "you" | "person";
      name: string | null;
      handle: string | null;
      network: string | null;
      /** Seen by the employee alone. */
      private: boolean;
      text: string;
      at: string | null;
    };

interface Messages {
  lines: ChatLine[];
  /** The author’s word on what was chosen. */
  feedback: string[];
  /** What everyone else saw. */
  public: string[];
}

/** What a beat says, by who hears it. */
export function messagesOf(
  { lines }: Pick<Beat, "lines">,
  { people }: Pick<ScenarioBody, "people">,
  values: Values,
): Messages {
  const by = (name: string) => lines.filter((line) => line.by === name).map(({ text }) => text);
  return {
    lines: lines
      .filter(({ by, text }) => by !== "feedback" && by !== "public" && text !== "")
      .map((line) => chatLine(line, people, values)),
    feedback: by("feedback"),
    public: by("public"),
  };
}

function chatLine(line: StoryLine, people: ScenarioBody["people"], values: Values): ChatLine {
  const { by, text } = line;
  const at = tagIn(line, "at");
  if (by === null) return { by: "story", text, at };
  const person = people[by];
  return {
    by: by === "you" ? "you" : "person",
    name: by === "you" ? null : filled(person?.name ?? by, values),
    handle: person?.handle ?? null,
    network: tagIn(line, "network") ?? person?.network ?? null,
    private: tagIn(line, "private") !== null || person?.private === true,
    text,
    at,
  };
}
