import { m } from "~/kit/language/m";
import { emailHref, phoneHref, phoneIn } from "~/clearance/rules/ask/contacts";
import { helpWords, insteadWords, presenceWords } from "~/clearance/rules/ask/ask-words";
import { isGone, type WallClock } from "~/clearance/rules/ask/presence";
import type { AskLine, Contact, Instead } from "~/clearance/rules/ask/whom-to-ask";
import { Chip } from "~/kit/parts/chip";
import { LinkButton } from "~/kit/parts/forms/button";
import { Icon } from "~/kit/parts/icon";
import { ContactText, PresenceLine } from "./ask-views";

interface AskLineProps {
  line: AskLine;
  clock: WallClock;
  /** The reader’s own id, so that they aren’t sent to themselves. */
  self: string;
}

/** One situation: whether to answer first, who to turn to, whether they are there, and the way to reach them. */
export function AskSituation({ line, clock, self }: AskLineProps) {
  const { key, when, who, how, reply, person, presence, instead } = line;
  const heading = `ask-${key}`;
  const words =
    presence &&
    (person ? presenceWords(person.givenName, presence, clock) : helpWords(who, presence, clock));
  const own = person?.id === self;
  return (
    <li className="ask-line stack gap-2" aria-labelledby={heading}>
      <h3 id={heading}>{when}</h3>
      <p>
        <Chip tone={reply ? "ok" : "bad"} icon={reply ? "check" : "stop"}>
          {reply ? m.learning_ask_reply_first() : m.learning_ask_not_reply_first()}
        </Chip>
      </p>
      <p className="anywhere">
        <strong>{capital(who)}</strong>, <ContactText text={how} />
      </p>
      {own ? (
        <p className="muted">{m.learning_ask_you()}</p>
      ) : (
        presence &&
        words && (
          <PresenceLine
            there={!isGone(presence)}
            words={words}
            instead={instead && insteadWords(instead)}
          />
        )
      )}
      {!own && (
        <Ways
          number={phoneIn(how)}
          person={presence?.kind === "left" ? null : person}
          instead={instead}
          about={when}
        />
      )}
    </li>
  );
}

interface WaysProps {
  number: string | null;
  person: Contact | null;
  instead: Instead | null;
  /** The subject of an email. */
  about: string;
}

/** What to press. What takes the place of someone who is not there stands out. */
export function Ways({ number, person, instead, about }: WaysProps) {
  const next = instead && "person" in instead ? instead.person : null;
  const phone = number ?? (instead?.kind === "phone" ? instead.number : null);
  if (!phone && !next && !person) return null;
  return (
    <p className="row flow">
      {phone && <CallButton number={phone} first={instead?.kind === "phone"} />}
      {next && <EmailButton person={next} about={about} first />}
      {person && person.id !== next?.id && <EmailButton person={person} about={about} />}
    </p>
  );
}

function CallButton({ number, first }: { number: string; first: boolean }) {
  return (
    <LinkButton variant={first ? "primary" : "plain"} to={phoneHref(number)}>
      <Icon name="phone" />
      {m.learning_ask_call({ number })}
    </LinkButton>
  );
}

export function EmailButton({
  person,
  about,
  first = false,
}: {
  person: Contact;
  about: string;
  first?: boolean;
}) {
  return (
    <LinkButton
      variant={first ? "primary" : "plain"}
      to={emailHref(person.email, about)}
      aria-label={m.learning_ask_email({ name: person.name })}
    >
      <Icon name="mail" />
      {m.learning_ask_email({ name: person.givenName })}
    </LinkButton>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
