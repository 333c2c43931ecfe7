import type { Prose } from "~/assessment/rules/question-types/question-type";
import { m } from "~/kit/language/m";
import { numberText, percentText } from "~/kit/text/amounts";
import { InlineView } from "~/curriculum/parts/markdoc/inline-view";
import { Bar } from "~/kit/parts/charts/bar";
import { Chip } from "~/kit/parts/chip";
import "./tallied-part.css";

export interface ShownPart {
  text: Prose | null;
  options: { text: Prose; right: boolean; count: number }[];
  others: { text: Prose; count: number }[];
  unlisted: number;
  open: number;
}

/** What people chose for one part of a question: every option with how many did, and what else they said. */
export function TalliedPart({ part, people }: { part: ShownPart; people: number }) {
  const { text, options, others, unlisted, open } = part;
  const most = Math.max(...options.map(({ right, count }) => (right ? 0 : count)), 0);
  return (
    <section className="tally stack gap-3">
      {text && (
        <h3 dir="auto">
          <InlineView>{text}</InlineView>
        </h3>
      )}
      {options.length > 0 && (
        <ul className="plain-list tally-options">
          {options.map((option, index) => (
            <Option
              key={index}
              option={option}
              people={people}
              pulls={!option.right && option.count > 0 && option.count === most}
            />
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <>
          {options.length > 0 && (
            <p className="small strong">{m.assessment_insights_other_answers()}</p>
          )}
          <ul className="plain-list tally-options">
            {others.map((other, index) => (
              <Option key={index} option={{ ...other, right: false }} people={people} />
            ))}
          </ul>
        </>
      )}
      {unlisted > 0 && (
        <p className="small muted">{m.assessment_insights_unlisted({ count: unlisted })}</p>
      )}
      {options.length === 0 && others.length === 0 && (
        <p className="small muted">{m.assessment_insights_nothing_said()}</p>
      )}
      {options.length > 0 && open > 0 && text && (
        <p className="small muted">{m.assessment_insights_left_open({ count: open })}</p>
      )}
    </section>
  );
}

interface OptionProps {
  option: { text: Prose; right: boolean; count: number };
  people: number;
  /** Whether it is the wrong option that most people choose. */
  pulls?: boolean;
}

function Option({ option: { text, right, count }, people, pulls = false }: OptionProps) {
  const percent = percentText(people === 0 ? 0 : Math.floor((10_000 * count) / people));
  return (
    <li className="tally-option">
      <p className="tally-words" dir="auto">
        <InlineView>{text}</InlineView>
      </p>
      <p className="row flow gap-2 tally-chips">
        {right && (
          <Chip tone="ok" icon="check">
            {m.assessment_insights_right()}
          </Chip>
        )}
        {pulls && (
          <Chip tone="warn" icon="cross">
            {m.assessment_insights_pulls()}
          </Chip>
        )}
      </p>
      <Bar
        value={count}
        max={people}
        label={m.assessment_insights_chosen_by({
          count: numberText(count),
          all: numberText(people),
        })}
        className={right ? "tally-right" : "tally-wrong"}
      />
      <p className="numbers tally-count">
        <b>{numberText(count)}</b> <span className="muted small">{percent}</span>
      </p>
    </li>
  );
}
