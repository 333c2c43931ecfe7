import { expect, test } from "vitest";
import { renderLetter } from "~/kit/mail/render-letter";
import { codeMail } from "~/people/services/sign-in/code-mail.server";

const ORIGIN = "https://firsthand.example";

/** The addresses of a text, as mail programs and people find them: until the next space. */
function addressesIn(text: string): string[] {
  return text.match(/https?:\/\/\S+/g) ?? [];
}

test("nothing stands behind an address in a plain letter, so that it can be copied", async () => {
  const hrefs = [`${ORIGIN}/a`, `${ORIGIN}/b`, `${ORIGIN}/notices`, `${ORIGIN}/account/notices`];
  const endHref = `${ORIGIN}/unsubscribe/${"t0ken_-".repeat(20)}`;
  const { text } = await renderLetter({
    preview: "Two notices",
    givenName: "Maya",
    company: "Harbour & Pine",
    agency: "The Agency with a Name that is Long Enough to be Wrapped, and More",
    parts: [
      { title: "One!", text: "Said (so).", href: hrefs[0]! },
      { title: "Two", lines: ["a", "b"], href: hrefs[1]! },
    ],
    button: { label: "See your notices", href: hrefs[2]! },
    preferencesHref: hrefs[3]!,
    endHref,
  });
  expect(addressesIn(text)).toEqual([...hrefs, endHref]);
});

test("nothing stands behind an address in the mail with a code", () => {
  const mail = {
    to: "maya@hp.example",
    givenName: "Maya",
    organisation: "Harbour",
    code: "123456",
    device: "Safari on iPhone",
  };
  expect(addressesIn(codeMail({ ...mail, origin: ORIGIN }).text)).toEqual([ORIGIN]);
});
