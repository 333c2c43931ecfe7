import { useEffect, useState, type RefObject } from "react";
import { CRITICAL_FAILS, REPLY_VERDICTS } from "~/curriculum/rules/practice-kinds";
import { m } from "~/kit/language/m";
import { Button } from "~/kit/parts/forms/button";
import { CRITERIA, SCORES, type CriticalFail } from "~/curriculum/rules/practice-kinds";
import { VERDICT_WORDS } from "~/practice/rules/judging/rubric";
import { againstApproval, notApprovedText } from "~/practice/rules/judging/verdict";
import type { ReplyScores } from "~/practice/rules/rows";
import { VERDICT_KEYS } from "./keys";

interface VerdictButtonsProps {
  form: RefObject<HTMLFormElement>;
  /** Counts what has changed in the form. */
  changes: number;
  keys: boolean;
}

/** The three verdicts; why it can’t be approved is said as soon as that is so. */
export function VerdictButtons({ form, changes, keys }: VerdictButtonsProps) {
  const [against, setAgainst] = useState<string[]>([]);
  useEffect(() => {
    if (form.current) setAgainst(saidAgainst(new FormData(form.current)));
  }, [form, changes]);
  return (
    <section className="stack gap-3" aria-labelledby="verdict-title">
      <h2 id="verdict-title">{m.practice_judge_verdict()}</h2>
      <div className="verdict-buttons">
        {REPLY_VERDICTS.map((verdict) => {
          const { give, does } = VERDICT_WORDS[verdict];
          const not = verdict === "approve" && against.length > 0;
          return (
            <div key={verdict} className="stack gap-1">
              <Button
                type="submit"
                name="verdict"
                value={verdict}
                variant={verdict === "approve" ? "primary" : "plain"}
                aria-keyshortcuts={keys ? VERDICT_KEYS[verdict] : undefined}
                aria-disabled={not || undefined}
                onClick={not ? (event) => event.preventDefault() : undefined}
                aria-describedby={`does-${verdict}${not ? " not-approved" : ""}`}
              >
                {give()}
                {keys && <kbd aria-hidden="true">{VERDICT_KEYS[verdict]}</kbd>}
              </Button>
              <span className="small muted" id={`does-${verdict}`}>
                {does()}
              </span>
            </div>
          );
        })}
      </div>
      <div id="not-approved" className="small" aria-live="polite">
        {against.map((why) => (
          <p key={why}>{why}</p>
        ))}
      </div>
    </section>
  );
}

function saidAgainst(form: FormData): string[] {
  const scores = Object.fromEntries(
    CRITERIA.map((criterion) => {
      const said = form.get(`score-${criterion}`);
      return [criterion, SCORES.find((score) => String(score) === said) ?? 1];
    }),
  ) as ReplyScores;
  const critical = CRITICAL_FAILS.filter((fail): fail is CriticalFail =>
    form.getAll("critical").includes(fail),
  );
  return againstApproval({ scores, critical }).map(notApprovedText);
}
