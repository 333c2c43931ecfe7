import { describe, expect, test } from "vitest";
import { addressIn, type Claims } from "~/directory/rules/sso/claims";
import { issuerFault, issuerTyped } from "~/directory/rules/sso/issuer";

const TENANT = "4f1d2c3b-0a9e-4b8c-9d7e-1a2b3c4d5e6f";
const ENTRA = `https://login.microsoftonline.com/${TENANT}/v2.0`;
const GOOGLE = "https://accounts.google.com";
const at = (email: string) => ({ sub: "1", email });

describe("an address counts only where the provider vouches for it", () => {
  const found = (email: string, ...domains: string[]) => ({ ok: true, email, domains });
  const no = (why: string) => ({ ok: false, why });
  const rows: [string, Claims, string, object][] = [
    [
      "verified",
      { ...at("A@b.example"), email_verified: true },
      "https://x.example",
      found("a@b.example", "b.example"),
    ],
    ["not verified", at("a@b.example"), "https://x.example", no("unverified")],
    [
      "verified in words that aren’t an address",
      { ...at("a@b@c"), email_verified: true },
      "https://x.example",
      no("no-address"),
    ],
    [
      "Entra’s, that anybody may type",
      { ...at("boss@b.example"), tid: TENANT },
      ENTRA,
      no("unverified"),
    ],
    [
      "Entra’s, whose domain it has verified",
      { ...at("a@b.example"), tid: TENANT, xms_edov: "1" },
      ENTRA,
      found("a@b.example", "b.example"),
    ],
    [
      "Entra’s name to sign in with",
      { ...at("boss@b.example"), tid: TENANT, preferred_username: "a@b.example" },
      ENTRA,
      found("a@b.example", "b.example"),
    ],
    [
      "of another tenant",
      { ...at("a@b.example"), tid: "other", xms_edov: true, preferred_username: "a@b.example" },
      ENTRA,
      no("unverified"),
    ],
    [
      "a private Google account",
      { ...at("a@b.example"), email_verified: true },
      GOOGLE,
      no("unverified"),
    ],
    [
      "of Google Workspace",
      { ...at("a@b.example"), email_verified: true, hd: "main.example" },
      GOOGLE,
      found("a@b.example", "b.example", "main.example"),
    ],
  ];
  test.each(rows)("%s", (_, claims, issuer, expected) => {
    expect(addressIn(claims, issuer)).toEqual(expected);
  });
});

test("an issuer is one company’s own, at a public name, by https", () => {
  const fault = (issuer: string, provider: "entra" | "other" = "other") =>
    issuerFault(provider, issuerTyped(provider, issuer), { here: false });
  expect(fault("https://id.example.com/realms/x")).toBeNull();
  expect(fault(`${ENTRA}/.well-known/openid-configuration`, "entra")).toBeNull();
  expect(fault("https://login.microsoftonline.com/common/v2.0", "entra")).toBe("any-tenant");
  expect(fault("https://id.example.com", "entra")).toBe("tenant");
  expect(fault(GOOGLE)).toBe("google");
  for (const inside of [
    "http://id.example.com",
    "http://127.0.0.1:9",
    "https://127.0.0.1",
    "https://[::1]",
    "https://localhost",
    "https://10.0.0.1",
    "https://2130706433",
    "https://db.internal",
    "https://user:word@id.example.com",
    "https://id.example.com/?a=b",
    "no address",
  ])
    expect([inside, fault(inside)]).toEqual([inside, "address"]);
  const reach = { here: false, inside: ["10.20.0.0/16"] };
  const own = (issuer: string) => issuerFault("other", issuer, reach);
  expect(own("https://login.corp")).toBeNull();
  expect(own("https://login.localdomain.internal/realms/x")).toBeNull();
  for (const refused of ["http://login.corp", "https://10.20.0.1", "https://[fd12::1]"])
    expect([refused, own(refused)]).toEqual([refused, "address"]);
});
