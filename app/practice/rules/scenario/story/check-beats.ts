import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { listed } from "~/kit/text/listed";
import type { ScenarioFacts } from "~/practice/rules/scenario/file/head";
import type { Say } from "./check-paths";
import type { Situation } from "./explore";
import { CHOICE_TAGS, LINE_TAGS, RESERVED, type StoryLine } from "./lines";
import { METERS, type Meter, type Meters } from "./run";
import { inWords } from "./compiler-words";

const LEAST = 0;
const MOST: Record<Meter, number> = { trust: 100, heat: 100, audience: 50_000_000 };

/** What is wrong with what follows a choice, in any situation that it may be met in. */
export function checkBeat(
  { at, beat, among }: Situation,
  { people, endings }: Pick<ScenarioFacts, "people" | "endings">,
  say: Say,
): void {
  const line = at?.line ?? 1;
  const choice = at?.choice ?? m.practice_ink_beginning();
  if (beat.fault === "endless") return say(line, m.practice_ink_endless({ choice }));
  if (beat.fault) {
    const { line: where, message } = inWords(beat.fault);
    return say(where > 1 ? where : line, message);
  }
  checkMeters(beat.meters, { line, choice }, say);
  for (const one of beat.lines) checkLine(one, { line, choice }, people, say);
  for (const { name } of beat.choiceTags)
    if (!(CHOICE_TAGS as readonly string[]).includes(name))
      say(
        line,
        m.practice_ink_choice_tag({ tag: name, choice, tags: listed([...CHOICE_TAGS], "or") }),
      );
  if (at && among > 1 && !beat.lines.some(({ by }) => by === "feedback"))
    say(line, m.practice_ink_no_feedback({ choice }), { mild: true });
  checkEnding({ line, choice }, beat, endings, say);
}

interface Where {
  line: number;
  choice: string;
}

function checkMeters(meters: Meters, { line, choice }: Where, say: Say) {
  for (const name of METERS) {
    const value = meters[name];
    if (!Number.isInteger(value)) say(line, m.practice_ink_not_whole({ name, choice }));
    else if (value < LEAST || value > MOST[name])
      say(
        line,
        m.practice_ink_bounds({
          name,
          choice,
          value: numberText(value),
          least: numberText(LEAST),
          most: numberText(MOST[name]),
        }),
      );
  }
}

function checkLine(
  { by, text, tags }: StoryLine,
  { line, choice }: Where,
  people: ScenarioFacts["people"],
  say: Say,
) {
  const reserved = (RESERVED as readonly (string | null)[]).includes(by);
  if (by !== null && !reserved && !(by in people))
    say(line, m.practice_ink_speaker({ name: by, choice }));
  if (by !== null && text === "") say(line, m.practice_ink_says_nothing({ name: by, choice }));
  for (const { name } of tags)
    if (!(LINE_TAGS as readonly string[]).includes(name))
      say(line, m.practice_ink_tag({ tag: name, choice, tags: listed([...LINE_TAGS], "or") }));
}

function checkEnding(
  { line, choice }: Where,
  { endings: named, ended, lines }: Situation["beat"],
  endings: ScenarioFacts["endings"],
  say: Say,
) {
  for (const name of named)
    if (!(name in endings)) say(line, m.practice_ink_unknown_ending({ name, choice }));
  if (ended && named.length === 0) say(line, m.practice_ink_dead_end({ choice }));
  if (new Set(named).size > 1) say(line, m.practice_ink_two_endings({ choice }));
  if (!ended && named.length > 0) say(line, m.practice_ink_goes_on({ choice }));
  if (ended && named.length > 0 && !lines.some(({ by }) => by === "public"))
    say(line, m.practice_ink_no_public({ name: named[0] ?? "" }));
}
