import { m } from "~/kit/language/m";
import { Body } from "@react-email/body";
import { Button } from "@react-email/button";
import { Container } from "@react-email/container";
import { Head } from "@react-email/head";
import { Heading } from "@react-email/heading";
import { Hr } from "@react-email/hr";
import { Html } from "@react-email/html";
import { Link } from "@react-email/link";
import { Preview } from "@react-email/preview";
import { Section } from "@react-email/section";
import { Text } from "@react-email/text";
import { languageTag } from "~/kit/language/language";
import { COLOURS, darkStyles, STYLES, type LetterLook } from "./letter-styles";

/** One thing that a letter says: a heading, and a text or a list. */
export interface LetterPart {
  title: string;
  text?: string;
  lines?: readonly string[];
  /** Where this part leads, in a letter with several. */
  href?: string;
}

export interface LetterContent {
  /** What an inbox shows beside the subject. */
  preview: string;
  givenName: string;
  /** The company that the reader speaks for, or looks after. */
  company: string;
  agency: string;
  /** The company's own look; absent for ours. */
  look?: LetterLook | null;
  parts: readonly LetterPart[];
  button: { label: string; href: string };
  preferencesHref: string;
  /** Stops such emails; null for essential ones. */
  endHref: string | null;
}

/** A letter of Firsthand’s: what it says, one button, and why it came. */
export function Letter(content: LetterContent) {
  const { preview, givenName, company, agency, parts, button, preferencesHref, endHref } = content;
  const { look = null } = content;
  const brand = look?.light ?? COLOURS.brand;
  // Each on a line of its own: in plain text nothing may stand behind an address, or it is copied along.
  const ways: [words: string, href: string][] = [[m.kit_mail_preferences(), preferencesHref]];
  if (endHref) ways.push([m.kit_mail_end(), endHref]);
  return (
    <Html lang={languageTag()}>
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{look ? darkStyles(look.dark, COLOURS.darkPage) : darkStyles()}</style>
      </Head>
      <Preview>{preview}</Preview>
      <Body className="page" style={STYLES.page}>
        <Container className="sheet" style={STYLES.sheet}>
          {look?.logo && <img src={look.logo} alt={company} height={40} style={STYLES.logo} />}
          <Text className="muted" style={STYLES.brand}>
            {`Firsthand · ${company}`}
          </Text>
          <Text style={STYLES.text}>{m.kit_mail_hello({ name: givenName })}</Text>
          {parts.map((part) => (
            <Section key={`${part.title} ${part.href}`} style={STYLES.part}>
              <Heading as={parts.length > 1 ? "h2" : "h1"} style={STYLES.heading}>
                {part.href ? (
                  <Link href={part.href} className="link" style={{ ...STYLES.link, color: brand }}>
                    {part.title}
                  </Link>
                ) : (
                  part.title
                )}
              </Heading>
              {part.text && <Text style={STYLES.text}>{part.text}</Text>}
              {part.lines && (
                <ul style={STYLES.list}>
                  {part.lines.map((line) => (
                    <li key={line} style={STYLES.line}>
                      {line}
                    </li>
                  ))}
                </ul>
              )}
            </Section>
          ))}
          <Button
            className="button"
            href={button.href}
            style={{ ...STYLES.button, backgroundColor: brand }}
          >
            {button.label}
          </Button>
          <Hr style={{ borderColor: COLOURS.line }} />
          <Text className="muted" style={STYLES.small}>
            {m.kit_mail_why({ agency, company })}
          </Text>
          {ways.map(([words, href]) => (
            <Text key={href} className="muted" style={STYLES.small}>
              <Link href={href} className="link" style={STYLES.link}>
                {words}
              </Link>
            </Text>
          ))}
        </Container>
      </Body>
    </Html>
  );
}
