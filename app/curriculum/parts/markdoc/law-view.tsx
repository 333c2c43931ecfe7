import { PLACE_NAMES } from "~/company/rules/place-names";
import type { LawView } from "~/curriculum/rules/tree";
import { languageTag } from "~/kit/language/language";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { Icon } from "~/kit/parts/icon";
import { dayText } from "~/kit/text/formats";
import { LawSources } from "./law-sources";
import "./law-view.css";

/**
 * What the law says where the company works, place by place, with its sources and when they were last looked at. Our words are in
 * the reader’s language; a passage says its own.
 */
export function LawPassages({ passages, ask }: Omit<LawView, "type">) {
  return (
    <div className="law callout box" role="note" lang={languageTag()}>
      <p className="callout-title row gap-2">
        <Icon name="book" />
        {m.curriculum_law_title()}
      </p>
      <dl>
        {passages.map(({ place, text, language, sources, checked }) => (
          <div key={place}>
            <dt>{PLACE_NAMES[place]()}</dt>
            <dd lang={language}>{text}</dd>
            <dd className="small muted">
              <LawSources sources={sources} />
              {" · "}
              {m.curriculum_law_checked({ day: dayText(checked) })}
            </dd>
          </div>
        ))}
      </dl>
      <p className="small">
        <Advice ask={ask} />
      </p>
    </div>
  );
}

function Advice({ ask }: Pick<LawView, "ask">) {
  if (ask === "outside") return m.curriculum_law_ask_outside();
  if (ask === null) return m.curriculum_law_no_advice();
  return (
    <Rich
      of={m.curriculum_law_ask.parts()}
      as={{ who: () => <span lang={ask.language}>{ask.who}</span> }}
    />
  );
}
