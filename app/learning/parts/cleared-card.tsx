import type { ReactNode } from "react";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import type { Level } from "~/curriculum/rules/kinds";
import { supervisedText, type SupervisedSoFar } from "~/clearance/rules/words/supervision-words";
import { Icon } from "~/kit/parts/icon";
import { DayText } from "~/kit/parts/time/time";
import "~/kit/parts/cards/pass-card.css";
import "./cleared-card.css";

interface ClearedCardProps {
  name: string;
  company: string;
  level: Level;
  channels: readonly string[];
  validUntil: string;
  supervised: SupervisedSoFar | null;
  /** Whether it is the page’s own heading. */
  heading: "h1" | "h2";
  action: ReactNode;
}

/** The moment of being cleared: who can do what, where, for which company and until when. */
export function ClearedCard(props: ClearedCardProps) {
  const {
    name,
    company,
    level,
    channels,
    validUntil,
    supervised,
    heading: Heading,
    action,
  } = props;
  return (
    <section className="card pass cleared" aria-labelledby="cleared">
      <span className="cleared-stamp" aria-hidden="true">
        <Icon name="check" />
      </span>
      <p className="eyebrow">{m.learning_clearance_cleared()}</p>
      <Heading id="cleared">{name}</Heading>
      <p className="cleared-may">
        <Rich
          of={m.learning_clearance_can.parts({ level })}
          as={{ company: () => <strong>{company}</strong> }}
        />
      </p>
      <ul className="cleared-channels plain-list" aria-label={m.learning_clearance_channels()}>
        {channels.map((channel) => (
          <li key={channel}>{channel}</li>
        ))}
      </ul>
      <p className="cleared-until">
        <Rich
          of={m.learning_clearance_valid_until.parts()}
          as={{ time: () => <DayText day={validUntil} long /> }}
        />
      </p>
      {supervised && <p className="cleared-until">{supervisedText(supervised)}</p>}
      <div className="cleared-action screen-only">{action}</div>
    </section>
  );
}
