import { InlineView } from "~/curriculum/parts/markdoc/inline-view";
import { m } from "~/kit/language/m";
import { Chip } from "~/kit/parts/chip";
import { listed } from "~/kit/text/listed";
import type { ToldDecision } from "~/practice/rules/desk/shown";

/** What was right about a post, and why, once its shift is over. */
export function Told({ told }: { told: ToldDecision }) {
  const { right, expected, to, why, also } = told;
  return (
    <section className="box stack gap-2" aria-labelledby="told">
      <h2 id="told" className="came-head">
        <Chip tone={right ? "ok" : "bad"} icon={right ? "check" : "cross"}>
          {right ? m.practice_desk_told_right() : m.practice_desk_told_wrong()}
        </Chip>
      </h2>
      <p>
        <b>
          {expected === "escalate" && to
            ? m.practice_desk_expected_to({ who: to })
            : m.practice_desk_expected({ decision: expected })}
        </b>{" "}
        {also.length > 0 &&
          m.practice_desk_expected_also({
            decisions: listed(also.map((decision) => m.practice_desk_decision({ decision }))),
          })}
      </p>
      <p dir="auto">
        <InlineView>{why}</InlineView>
      </p>
    </section>
  );
}
