import { useEffect, useRef } from "react";
import type { ChatLine } from "~/practice/rules/scenario/play/chat";
import type { Otherwise } from "~/practice/rules/scenario/play/otherwise";
import type { Turn } from "~/practice/rules/scenario/play/play";
import type { ChoiceKind } from "~/practice/rules/scenario/story/lines";
import type { Meters as MetersNow } from "~/practice/rules/scenario/story/run";
import { m } from "~/kit/language/m";
import { Icon } from "~/kit/parts/icon";
import { numberText } from "~/kit/text/amounts";
import { Meters } from "./meters";
import "./conversation.css";

interface ConversationProps {
  opening: { lines: readonly ChatLine[]; meters: MetersNow };
  turns: readonly Turn[];
  /** By turn, for those who may know. */
  otherwise: readonly (readonly Otherwise[])[] | null;
}

/** What was said and done so far, turn by turn. */
export function Conversation({ opening, turns, otherwise }: ConversationProps) {
  const newest = useFocusOnNewest(turns.length);
  return (
    <ol className="chat plain-list" aria-label={m.practice_scenario_conversation()}>
      <li className="chat-turn">
        <Lines lines={opening.lines} />
        <Meters now={opening.meters} before={null} />
      </li>
      {turns.map(({ number, chosen, lines, feedback, meters }, index) => (
        <li key={number} className="chat-turn" id={`turn-${number}`}>
          <div
            className={`chat-line by-you ${chosen.kind}`}
            tabIndex={-1}
            ref={index === turns.length - 1 ? newest : undefined}
          >
            <p className="chat-who small">
              {m.practice_scenario_turn({ number: numberText(number) })} · {CHOSEN[chosen.kind]()}
            </p>
            <p lang="en">{chosen.text}</p>
          </div>
          <Lines lines={lines} />
          {feedback.map((text, at) => (
            <div key={at} className="chat-feedback">
              <p className="chat-who small row gap-2">
                <Icon name="pen" />
                {m.practice_scenario_feedback()}
              </p>
              <p lang="en">{text}</p>
            </div>
          ))}
          <Meters now={meters} before={turns[index - 1]?.meters ?? opening.meters} />
          <Others others={otherwise?.[index] ?? []} />
        </li>
      ))}
    </ol>
  );
}

const CHOSEN: Record<ChoiceKind, () => string> = {
  reply: m.practice_scenario_you_replied,
  private: m.practice_scenario_you_messaged,
  do: m.practice_scenario_you_did,
};

function Lines({ lines }: { lines: readonly ChatLine[] }) {
  return lines.map((line, index) =>
    line.by === "story" ? (
      <p key={index} className="chat-story" lang="en">
        {line.text}
      </p>
    ) : (
      <div
        key={index}
        className={`chat-line ${line.by === "you" ? "by-you" : ""} ${line.private ? "private" : ""}`}
      >
        <p className="chat-who small">
          <strong lang="en">{line.name ?? m.practice_scenario_you()}</strong>
          {line.handle && <span className="muted"> {line.handle}</span>}
          {line.network && <span className="muted"> · {line.network}</span>}
          {line.at && <span className="muted"> · {line.at}</span>}
          {line.private && (
            <span className="chat-private">
              <Icon name="lock" /> {m.practice_scenario_private()}
            </span>
          )}
        </p>
        <p lang="en">{line.text}</p>
      </div>
    ),
  );
}

function Others({ others }: { others: readonly Otherwise[] }) {
  if (others.length === 0) return null;
  return (
    <details className="chat-others">
      <summary>{m.practice_scenario_otherwise()}</summary>
      <ul className="plain-list stack gap-3">
        {others.map(({ kind, text, feedback }) => (
          <li key={text}>
            <p className="small muted">{CHOSEN[kind]()}</p>
            <p lang="en">{text}</p>
            <p className="small" lang="en">
              {feedback.join(" ")}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** After a turn, focus goes to what was just said, so that a keyboard or a screen reader goes on from there. */
function useFocusOnNewest(turns: number) {
  const newest = useRef<HTMLDivElement>(null);
  const before = useRef(turns);
  useEffect(() => {
    if (turns > before.current) newest.current?.focus();
    before.current = turns;
  }, [turns]);
  return newest;
}
