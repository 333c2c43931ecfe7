import type { ReactNode } from "react";
import { Icon } from "~/kit/parts/icon";
import { DayText } from "~/kit/parts/time/time";
import "~/kit/parts/cards/pass-card.css";
import "./cleared-card.css";

interface ClearedCardProps {
  name: string;
  company: string;
  may: string;
  channels: readonly string[];
  validUntil: string;
  /** Whether it is the page’s own heading. */
  heading: "h1" | "h2";
  action: ReactNode;
}

/** The moment of being cleared: who may do what, where, for whom and until when. */
export function ClearedCard(props: ClearedCardProps) {
  const { name, company, may, channels, validUntil, heading: Heading, action } = props;
  return (
    <section className="card pass cleared" aria-labelledby="cleared">
      <span className="cleared-stamp" aria-hidden="true">
        <Icon name="check" />
      </span>
      <p className="eyebrow">You’re cleared</p>
      <Heading id="cleared">{name}</Heading>
      <p className="cleared-may">
        can {may} for <strong>{company}</strong>
      </p>
      <ul className="cleared-channels plain-list" aria-label="Channels">
        {channels.map((channel) => (
          <li key={channel}>{channel}</li>
        ))}
      </ul>
      <p className="cleared-until">
        Valid until <DayText day={validUntil} long />
      </p>
      <div className="cleared-action screen-only">{action}</div>
    </section>
  );
}
