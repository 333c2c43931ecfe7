import type { Fork, Forks } from "~/practice/rules/scenario/play/paths-taken";
import type { ChoiceKind } from "~/practice/rules/scenario/story/lines";
import { m } from "~/kit/language/m";
import { Bar } from "~/kit/parts/charts/bar";
import { numberText } from "~/kit/text/amounts";
import "./path-tree.css";

const KINDS: Record<ChoiceKind, () => string> = {
  reply: m.practice_scenario_kind_reply,
  private: m.practice_scenario_kind_private,
  do: m.practice_scenario_kind_do,
};

/** So many turns are open at first. */
const OPEN = 2;

interface PathTreeProps {
  forks: Forks;
  /** How many plays came here. */
  of: number;
  turn: number;
}

/** What people chose, turn by turn, as a tree that opens: every number is in words, the bars only repeat them. */
export function PathTree({ forks: { taken, rest, untaken }, of, turn }: PathTreeProps) {
  return (
    <ol className="path-tree plain-list">
      {taken.map((fork) => (
        <li key={`${fork.offer.kind} ${fork.offer.text}`}>
          <Taken fork={fork} of={of} turn={turn} />
        </li>
      ))}
      {rest > 0 && <li className="small muted">{m.practice_paths_rest({ count: rest })}</li>}
      {untaken.map(({ kind, text }) => (
        <li key={`${kind} ${text}`} className="small muted">
          {m.practice_paths_untaken()} <span lang="en">{text}</span>
        </li>
      ))}
    </ol>
  );
}

function Taken({ fork, of, turn }: { fork: Fork; of: number; turn: number }) {
  const { offer, count, well, badly, next } = fork;
  const words = m.practice_paths_of({ count: numberText(count), all: numberText(of) });
  const ends = [
    well > 0 ? m.practice_paths_well({ count: well }) : null,
    badly > 0 ? m.practice_paths_badly({ count: badly }) : null,
  ].filter((end) => end !== null);
  const leads = next.taken.length > 0 || next.rest > 0;
  return (
    <>
      <p className="small muted">
        {m.practice_scenario_turn({ number: numberText(turn) })} · {KINDS[offer.kind]()}
      </p>
      <p lang="en">{offer.text}</p>
      <p className="small">
        {[words, ...ends].join(" · ")}
        <Bar value={count} max={of} label={words} />
      </p>
      {leads && (
        <details open={turn < OPEN}>
          <summary className="small">{m.practice_paths_next()}</summary>
          <PathTree forks={next} of={count} turn={turn + 1} />
        </details>
      )}
    </>
  );
}
