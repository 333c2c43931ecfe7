import { CRITERIA } from "~/curriculum/rules/practice-kinds";
import { m } from "~/kit/language/m";
import { Button } from "~/kit/parts/forms/button";
import { Icon } from "~/kit/parts/icon";
import { VisuallyHidden } from "~/kit/parts/text/visually-hidden";
import { listed } from "~/kit/text/listed";
import { CHECK_CODES, type CheckCode } from "~/practice/rules/checks/check";
import { CRITERION_WORDS } from "~/practice/rules/judging/rubric";
import type { ShownFinding } from "~/practice/rules/desk/shown";
import { COMPOSER } from "./composer";
import "./checks-panel.css";

interface ChecksPanelProps {
  /** Null where nothing was looked at yet. */
  findings: readonly ShownFinding[] | null;
  /** Whether it would go out from the writer’s own account. */
  personal: boolean;
}

/** What the checks notice in a reply, with the words they point at. They hold nothing up. */
export function ChecksPanel({ findings, personal }: ChecksPanelProps) {
  return (
    <section className="checks stack gap-5" aria-labelledby="checks">
      <div>
        <h2 id="checks">{m.practice_desk_checks()}</h2>
        <p className="small muted">{m.practice_desk_checks_lead()}</p>
      </div>
      <p className="visually-hidden" role="status">
        {findings && m.practice_desk_checks_count({ count: findings.length })}
      </p>
      {findings ? (
        <ul className="plain-list checks-list">
          {findings.map((finding, at) => (
            <Found key={at} finding={finding} />
          ))}
          {fine(findings, personal).map((code) => (
            <li key={code} className="checks-fine">
              <Icon name="check" />
              {m.practice_desk_check_fine({ code })}
            </li>
          ))}
        </ul>
      ) : (
        <p className="muted">{m.practice_desk_checks_empty()}</p>
      )}
      <div>
        <h3>{m.practice_desk_how_read()}</h3>
        <p className="small muted room-above">
          {listed(CRITERIA.map((criterion) => CRITERION_WORDS[criterion].title()))}
        </p>
        <p className="small muted">{m.practice_desk_how_read_text()}</p>
      </div>
    </section>
  );
}

/**
 * The checks that noticed nothing. Who one works for is a question of one’s own account alone, and none where the post is the company’s
 * to answer.
 */
function fine(findings: readonly ShownFinding[], personal: boolean): CheckCode[] {
  const found = new Set(findings.map(({ code }) => code));
  const isOwn = personal && !found.has("wrong-account");
  return CHECK_CODES.filter((code) => !found.has(code) && (code !== "undisclosed" || isOwn));
}

function Found({ finding }: { finding: ShownFinding }) {
  const { code, severity, message, words, reported } = finding;
  const name = m.practice_desk_check_name({ code });
  return (
    <li className={severity === "critical" ? "checks-found checks-critical" : "checks-found"}>
      <Icon name={severity === "critical" ? "stop" : "alert"} />
      <div className="checks-said">
        <p>
          <b>{name}.</b> {message}
        </p>
        {words.length > 0 && (
          <p className="checks-words">
            {words.map((each, at) => (
              <mark key={at} dir="auto">
                {each}
              </mark>
            ))}
          </p>
        )}
        {reported ? (
          <p className="small muted">{m.practice_desk_reported()}</p>
        ) : (
          <Button
            form={COMPOSER}
            name="intent"
            value={`alarm ${code}`}
            variant="quiet"
            className="checks-mistake"
          >
            {m.practice_desk_mistake()}
            <VisuallyHidden>: {name}</VisuallyHidden>
          </Button>
        )}
      </div>
    </li>
  );
}
