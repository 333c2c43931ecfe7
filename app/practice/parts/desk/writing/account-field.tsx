import { m } from "~/kit/language/m";
import type { ShownAccount } from "~/practice/rules/desk/shown";

interface AccountFieldProps {
  accounts: readonly ShownAccount[];
  chosen: string | undefined;
}

/** The account that a reply goes out from. */
export function AccountField({ accounts, chosen }: AccountFieldProps) {
  return (
    <div className="compose-as">
      <label htmlFor="field-account">{m.practice_desk_posting_as()}</label>
      <select id="field-account" name="account" className="input" defaultValue={chosen}>
        {accounts.map(({ value, name, personal }) => (
          <option key={value} value={value}>
            {personal ? m.practice_desk_you({ name }) : name}
          </option>
        ))}
      </select>
    </div>
  );
}
