import { m } from "~/kit/language/m";

/** Whether a group is emptied before it is kept no longer. Nothing is chosen for anybody; what was never started has nothing to empty. */
export function HowToEnd({ of, asked }: { of: string; asked: boolean }) {
  if (!asked) return <input type="hidden" name="how" value="leave" />;
  return (
    <fieldset>
      <label className="tick">
        <input type="radio" name="how" value="empty" id={`${of}-empty`} required />
        <span>{m.gate_groups_empty_members()}</span>
      </label>
      <label className="tick">
        <input type="radio" name="how" value="leave" id={`${of}-leave`} required />
        <span>{m.gate_groups_leave_members()}</span>
      </label>
    </fieldset>
  );
}
