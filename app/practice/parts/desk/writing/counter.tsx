import { m } from "~/kit/language/m";
import { Icon } from "~/kit/parts/icon";
import { numberText } from "~/kit/text/amounts";
import { counted } from "~/practice/rules/checks/length/count";
import type { ShownComposer } from "~/practice/rules/desk/shown";

interface CounterProps {
  text: string;
  limit: ShownComposer["limit"];
  network: string;
}

/** How long a reply is, as its network counts. */
export function Counter({ text, limit, network }: CounterProps) {
  if (!limit) return <p className="small muted">{network}</p>;
  const { count } = counted(text.trim(), limit.counts, limit.most);
  const over = count - limit.most;
  return (
    <p className="small muted compose-counter">
      <span>
        {m.practice_desk_counter({
          count: numberText(count),
          most: numberText(limit.most),
          network,
        })}
      </span>
      {over > 0 && (
        <strong className="compose-over">
          <Icon name="alert" />
          {m.practice_desk_counter_over({ count: over })}
        </strong>
      )}
    </p>
  );
}
