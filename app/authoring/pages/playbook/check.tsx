import type { ReactNode } from "react";

/** Yes or no. */
export function Check({
  name,
  checked,
  readOnly,
  children,
}: {
  name: string;
  checked: boolean;
  readOnly: boolean;
  children: ReactNode;
}) {
  return (
    <label className="tick">
      <input type="checkbox" name={name} value="yes" defaultChecked={checked} disabled={readOnly} />
      <span>{children}</span>
    </label>
  );
}
