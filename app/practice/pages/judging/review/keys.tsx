import { useCallback, type RefObject } from "react";
import { CRITERIA, type ReplyVerdict } from "~/curriculum/rules/practice-kinds";
import { useSingleKeys } from "~/kit/browser/single-keys";
import { m } from "~/kit/language/m";
import { VERDICT_WORDS } from "~/practice/rules/judging/rubric";

export const VERDICT_KEYS: Record<ReplyVerdict, string> = { approve: "a", again: "t", fail: "f" };

/** What each key does, as the help says it. */
const KEYS = [
  ["0 1 2 3", m.practice_judge_key_score],
  ["c", m.practice_judge_key_comment],
  ["w", m.practice_judge_key_feedback],
  [VERDICT_KEYS.approve, VERDICT_WORDS.approve.give],
  [VERDICT_KEYS.again, VERDICT_WORDS.again.give],
  [VERDICT_KEYS.fail, VERDICT_WORDS.fail.give],
] as const;

const KEPT = "firsthand-judging-keys";

/** Single keys for judging many replies. */
export function useJudgingKeys(form: RefObject<HTMLFormElement>) {
  const press = useCallback(
    (key: string) => form.current !== null && act(form.current, key),
    [form],
  );
  return useSingleKeys(KEPT, press);
}

/** Does what a key stands for; false where it stands for nothing. */
function act(form: HTMLFormElement, key: string): boolean {
  if (/^[0-3]$/.test(key)) return score(form, key);
  const known = key === "w" ? "#field-feedback" : `[aria-keyshortcuts="${CSS.escape(key)}"]`;
  const found = form.querySelector<HTMLElement>(known);
  if (!found) return false;
  if (key === "w") found.focus();
  else found.click();
  return true;
}

/** Scores the criterion that has the focus, or else the first that has no score, and goes on to the one after it. */
function score(form: HTMLFormElement, key: string): boolean {
  const rows = CRITERIA.map((criterion) => `score-${criterion}`);
  const { activeElement: at } = document;
  const focused = at instanceof HTMLInputElement ? rows.indexOf(at.name) : -1;
  const open = rows.findIndex((name) => !form.querySelector(`[name="${name}"]:checked`));
  const row = rows[focused >= 0 ? focused : Math.max(0, open)]!;
  form.querySelector<HTMLInputElement>(`[name="${row}"][value="${key}"]`)?.click();
  const next = rows[rows.indexOf(row) + 1];
  const radios = next ? `[name="${next}"]` : `[name="${row}"]`;
  const aim =
    form.querySelector<HTMLInputElement>(`${radios}:checked`) ??
    form.querySelector<HTMLInputElement>(radios);
  aim?.focus();
  return true;
}

/** Which keys there are, and the switch that turns them off. */
export function JudgingKeys({ alive, on, choose }: ReturnType<typeof useJudgingKeys>) {
  if (!alive) return null;
  return (
    <details className="judging-keys screen-only">
      <summary>{m.practice_judge_keys()}</summary>
      <dl className="judging-keys-list">
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
        {m.practice_judge_keys_use()}
      </label>
    </details>
  );
}
