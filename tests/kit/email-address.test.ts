import fc from "fast-check";
import { expect, test } from "vitest";
import { addressOf } from "~/directory/rules/user";
import { domainOf } from "~/directory/rules/sso/claims";
import { emailField } from "~/kit/http/email-field";
import { domainInAscii, emailAddress } from "~/kit/text/email-address";
import { pastedPeople } from "~/roster/rules/file/pasted";
import { runs } from "../support/harness/runs";

const KEPT = [
  ["maya@company.example", "maya@company.example"],
  ["  Maya.Okafor@Company.Example ", "maya.okafor@company.example"],
  ["r&d@company.example", "r&d@company.example"],
  ["o'brien+posts@company.example", "o'brien+posts@company.example"],
  ["zoë@company.example", "zoë@company.example"],
  ["ZOE\u0308@company.example", "zoë@company.example"],
  ["jörg@bäckerei.example", "jörg@xn--bckerei-5wa.example"],
  ["jörg@xn--bckerei-5wa.example", "jörg@xn--bckerei-5wa.example"],
  ["用户@例子.example", "用户@xn--fsqu00a.example"],
  ["!#$%&'*+/=?^_`{|}~-@company.example", "!#$%&'*+/=?^_`{|}~-@company.example"],
] as const;

const NONE = [
  "",
  "maya",
  "@company.example",
  "maya@",
  "maya@localhost",
  "maya@127.0.0.1",
  "maya@[127.0.0.1]",
  "maya@company..example",
  "maya@-company.example",
  "maya@company.example/path",
  "maya@company.example:25",
  "maya@user:password@company.example",
  "ma ya@company.example",
  "ma\u0000ya@company.example",
  "ma\u200Bya@company.example",
  ".maya@company.example",
  "maya.@company.example",
  "ma..ya@company.example",
  '"maya"@company.example',
  "<maya@company.example>",
  "a@b@company.example",
  `${"a".repeat(65)}@company.example`,
  `maya@${"a".repeat(64)}.example`,
  `maya@${"abcdefgh.".repeat(30)}example`,
];

test.each(KEPT)("%s is kept as %s, wherever it is written", (written, kept) => {
  expect(emailAddress(written)).toBe(kept);
  expect(emailField.parse(written), "on a page").toBe(kept);
  expect(addressOf(written), "by a directory").toBe(kept);
  expect(domainOf(written), "by a provider").toBe(kept.split("@")[1]);
  // A line of a list is cut at a bar.
  const listed = written.includes("|") ? [kept] : pastedPeople(written).map(({ email }) => email);
  expect(listed, "in a list").toEqual([kept]);
  expect(emailAddress(kept), "and stays so").toBe(kept);
});

test.each(NONE)("“%s” is no address, wherever it is written", (written) => {
  expect(emailAddress(written)).toBeNull();
  expect(emailField.safeParse(written).success).toBe(false);
  expect(() => addressOf(written)).toThrow();
  expect(domainOf(written)).toBeNull();
});

test("whatever is kept is kept as it is when it is read again", () => {
  const text = fc.oneof(fc.string({ unit: "grapheme" }), fc.emailAddress());
  fc.assert(
    fc.property(text, text, (name, domain) => {
      const kept = emailAddress(`${name}@${domain}`) ?? emailAddress(name);
      if (kept !== null) expect(emailAddress(kept)).toBe(kept);
    }),
    { numRuns: runs(200) },
  );
});

test("a plain domain is what a URL reads in it, as in capitals", () => {
  const label = fc.oneof(
    fc.stringMatching(/^[a-z0-9-]{0,6}$/),
    fc.constantFrom("xn--", "xn--bckerei-5wa", "0x1", "12", "example"),
  );
  fc.assert(
    fc.property(fc.array(label, { minLength: 1, maxLength: 4 }), (labels) => {
      const domain = labels.join(".");
      expect(domainInAscii(domain)).toBe(domainInAscii(domain.toUpperCase()));
    }),
    { numRuns: runs(500) },
  );
});
