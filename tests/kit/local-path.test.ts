import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { localPath, pathToReturnTo } from "~/kit/http/local-path";
import { runs } from "../support/harness/runs";

describe("where to go on to", () => {
  test.each([
    ["/learn", "/learn"],
    ["/clearance?q=maya&page=2", "/clearance?q=maya&page=2"],
    ["/learn/../studio", "/studio"],
    ["/sign-inside", "/sign-inside"],
  ])("%s is a page of this installation", (value, path) => {
    expect(localPath(value)).toBe(path);
  });

  test.each([
    "",
    "learn",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/.//evil.example",
    "/a/..//evil.example",
    "https://evil.example",
    "https:evil.example",
    "javascript:alert(1)",
    "/learn\r\nSet-Cookie: a=b",
    "/lärn",
    "/sign-in",
    "/sign-in/code",
    "/sign-out",
    "/a/../sign-out",
    `/${"a".repeat(600)}`,
  ])("%j is not", (value) => {
    expect(localPath(value)).toBeNull();
  });

  test("never leads a browser to another host", () => {
    const origin = "https://firsthand.example";
    const pieces = fc.constantFrom(
      "/",
      "\\",
      ".",
      "..",
      "@",
      ":",
      "evil.example",
      "%2f",
      "?",
      "#",
      "\t",
      "https:",
      "a",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 10 }), (parts) => {
        const path = localPath(`/${parts.join("")}`);
        return path === null || new URL(path, origin).origin === origin;
      }),
      { numRuns: runs(400) },
    );
  });

  test("after a request for data is the page itself", () => {
    const request = (path: string) => new Request(`http://local.test${path}`);
    expect(pathToReturnTo(request("/learn.data?_routes=root&page=2"))).toBe("/learn?page=2");
    expect(pathToReturnTo(request("/learn?index"))).toBe("/learn");
  });
});
