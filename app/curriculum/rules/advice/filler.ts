import { m } from "~/kit/language/m";
import type { Edited, Finding } from "./advice";
import { withoutQuotes } from "./words";

const FILLER =
  /\b(?:in order to|at the end of the day|(?:it is|it’s) (?:important|worth) (?:to note|noting|to remember)|needless to say|it goes without saying|going forward|moving forward|in terms of|the fact that|when it comes to|as a matter of fact|basically|essentially|simply put|in today’s|in this day and age|fast-paced|ever-changing|game.changer|leverag\w+|utili[sz]\w+|empower\w*|seamless\w*|delv\w+|synerg\w+|stakeholders?|best practices?|a wide (?:range|variety) of|take it to the next level|on a daily basis|at this point in time|due to the fact)\b/gi;

/** Words that fill space, in what the author says. What a lesson quotes, it may quote because of them. */
export function filler({ passages, asked }: Edited): Finding[] {
  const said = [
    ...passages.filter(({ own }) => own),
    ...asked.flatMap(({ file, line, stem, feedback }) => [
      { file, line, text: stem },
      ...feedback.map((one) => ({ file, ...one })),
    ]),
  ];
  return said.flatMap(({ file, line, text }) =>
    [...withoutQuotes(text).matchAll(FILLER)].map(([words]) => ({
      file,
      line,
      message: m.curriculum_advice_filler({ words }),
    })),
  );
}
