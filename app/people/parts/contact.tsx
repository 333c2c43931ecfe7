import { Rich } from "~/kit/language/rich";
import { m } from "~/kit/language/m";

/** Who to ask about this installation: the agency, by its address where it has given one. */
export function Contact({ agency, contact }: { agency: string; contact: string | null }) {
  if (!contact) return <>{m.people_about_ask({ agency })}</>;
  return (
    <Rich
      of={m.people_about_ask_at.parts({ agency })}
      as={{ address: () => <a href={`mailto:${contact}`}>{contact}</a> }}
    />
  );
}
