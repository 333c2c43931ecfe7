import { Rich } from "~/kit/language/rich";
import { m } from "~/kit/language/m";

interface ContactProps {
  agency: string;
  contact: string | null;
  /** Whether about privacy alone; else about all that managers don’t answer. */
  privacy?: boolean;
}

/** Who to ask about this installation: the agency, by its address where it has given one. */
export function Contact({ agency, contact, privacy = false }: ContactProps) {
  if (!contact)
    return <>{(privacy ? m.people_about_ask_privacy : m.people_about_ask)({ agency })}</>;
  return (
    <Rich
      of={(privacy ? m.people_about_ask_privacy_at : m.people_about_ask_at).parts({ agency })}
      as={{ address: () => <a href={`mailto:${contact}`}>{contact}</a> }}
    />
  );
}
