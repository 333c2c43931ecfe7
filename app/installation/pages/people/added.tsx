import { Link } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { STEP_PATHS } from "~/installation/rules/paths";
import { Notice } from "~/kit/parts/notice";

interface AddedProps {
  trainer: { name: string; email: string };
  origin: string;
  isMailed: boolean;
}

/** That somebody can sign in now, and where no email said so, what to tell them. */
export function Added({ trainer: { name, email }, origin, isMailed }: AddedProps) {
  const title = m.installation_people_added({ name });
  if (isMailed)
    return (
      <Notice tone="ok" role="status" title={title}>
        {m.installation_people_added_mailed({ address: email })}
      </Notice>
    );
  const address = `${origin}/sign-in`;
  return (
    <Notice tone="warn" role="status" title={title}>
      <Rich
        of={m.installation_people_added_tell.parts({ name, address, own: email })}
        as={{
          link: (words) => <a href={address}>{words}</a>,
          email: (words) => <strong>{words}</strong>,
          mail: (words) => <Link to={STEP_PATHS.mail}>{words}</Link>,
        }}
      />
    </Notice>
  );
}
