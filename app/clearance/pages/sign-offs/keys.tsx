import { useCallback, useState, type RefObject } from "react";
import { m } from "~/kit/language/m";
import { useSingleKeys } from "~/kit/browser/single-keys";
import "./keys.css";

/** What each key does, as the help says it. Each presses or focuses what has it as `aria-keyshortcuts`. */
const KEYS = [
  ["j", m.clearance_sign_offs_page_next_person],
  ["k", m.clearance_sign_offs_page_previous_person],
  ["a", m.clearance_queue_keys_sign_off],
  ["n", m.clearance_queue_keys_not_yet],
  ["u", m.clearance_queue_keys_undo],
  ["?", m.clearance_queue_keys_help],
] as const;

const KEPT = "firsthand-queue-keys";

/** Held down, they go through everybody. */
const REPEATING = ["j", "k"];

/** Single keys for going through many people. Turning them off is remembered in this browser. */
export function useQueueKeys(queue: RefObject<HTMLElement>) {
  const [helped, setHelped] = useState(false);
  const act = useCallback(
    (key: string) => {
      if (!KEYS.some(([known]) => known === key)) return false;
      if (key === "?") {
        setHelped((open) => !open);
        return true;
      }
      const found = queue.current?.querySelector<HTMLElement>(`[aria-keyshortcuts="${key}"]`);
      if (key === "n") found?.focus();
      else found?.click();
      return found !== null && found !== undefined;
    },
    [queue],
  );
  return { ...useSingleKeys(KEPT, act, REPEATING), helped, setHelped };
}

/** Which keys there are, and the switch that turns them off. */
export function KeysHelp({
  alive,
  on,
  choose,
  helped,
  setHelped,
}: ReturnType<typeof useQueueKeys>) {
  if (!alive) return null;
  return (
    <details
      className="keys screen-only"
      open={helped}
      onToggle={(event) => setHelped(event.currentTarget.open)}
    >
      <summary aria-keyshortcuts={on ? "?" : undefined}>
        {m.clearance_queue_keys_title()}
        <span className="keys-hint" aria-hidden="true">
          {on && KEYS.map(([key]) => <kbd key={key}>{key}</kbd>)}
        </span>
      </summary>
      <dl className="keys-list">
        {KEYS.map(([key, does]) => (
          <div key={key} className="row">
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does()}</dd>
          </div>
        ))}
      </dl>
      <label className="choice">
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => choose(event.currentTarget.checked)}
        />
        {m.clearance_queue_keys_use()}
      </label>
    </details>
  );
}
