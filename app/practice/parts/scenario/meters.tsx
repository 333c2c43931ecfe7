import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import type { Meter, Meters as MetersNow } from "~/practice/rules/scenario/story/run";

const NAMES: Record<Meter, () => string> = {
  trust: m.practice_scenario_trust,
  heat: m.practice_scenario_heat,
  audience: m.practice_scenario_audience,
};

const ORDER = ["trust", "heat", "audience"] as const;
const MOST = 100;

/** Where trust, heat and the audience stand, and what has become of them since the turn before. */
export function Meters({ now, before }: { now: MetersNow; before: MetersNow | null }) {
  return (
    <dl className="chat-meters small">
      {ORDER.map((name) => (
        <div key={name}>
          <dt>{NAMES[name]()}</dt>
          <dd>
            {numberText(now[name])}
            <Moved by={before ? now[name] - before[name] : 0} />
            {name !== "audience" && (
              <meter
                min={0}
                max={MOST}
                value={now[name]}
                aria-label={m.practice_scenario_meter({
                  name: NAMES[name](),
                  value: numberText(now[name]),
                  most: numberText(MOST),
                })}
              />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Moved({ by }: { by: number }) {
  if (by === 0) return null;
  return (
    <span className="muted">
      {" "}
      {by > 0
        ? m.practice_scenario_up({ by: numberText(by) })
        : m.practice_scenario_down({ by: numberText(-by) })}
    </span>
  );
}

/** The same in a sentence, for those who hear it. */
export function metersWords(now: MetersNow): string {
  return m.practice_scenario_meters({
    trust: numberText(now.trust),
    heat: numberText(now.heat),
    audience: numberText(now.audience),
  });
}
