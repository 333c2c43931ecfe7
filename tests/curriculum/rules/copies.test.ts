import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { companiesApart, concernsCompany, type CopySpan } from "~/curriculum/rules/own-copies";
import { returnAsks } from "~/curriculum/rules/giving-up";
import { IMPACTS } from "~/curriculum/rules/kinds";

/** What happens to a lesson, one revision after the other. */
const events = fc.array(
  fc.record({
    what: fc.constantFrom("original", "own", "back"),
    company: fc.constantFrom("a", "b"),
  }),
  { maxLength: 25 },
);

/** The revisions and spans of such a life, as they are kept. */
function lived(life: readonly { what: string; company: string }[]) {
  const revisions: { number: number; companyId: string | null }[] = [];
  const spans: CopySpan[] = [];
  const taught = new Map<string, number>([
    ["a", 1],
    ["b", 1],
  ]);
  let original = 1;
  revisions.push({ number: 1, companyId: null });
  for (const { what, company } of life) {
    const number = revisions.length + 1;
    const open = spans.find((span) => span.companyId === company && span.untilNumber === null);
    if (what === "back" && !open) continue;
    revisions.push({ number, companyId: what === "original" ? null : company });
    if (what === "original") {
      original = number;
      for (const one of ["a", "b"])
        if (!spans.some((span) => span.companyId === one && span.untilNumber === null))
          taught.set(one, number);
      continue;
    }
    taught.set(company, number);
    if (what === "own" && !open)
      spans.push({ companyId: company, fromNumber: number, untilNumber: null });
    if (what === "back" && open) open.untilNumber = number;
  }
  return { revisions, spans, taught, original };
}

describe("which revisions are a company’s", () => {
  test("the newest that concerns a company is what it is taught, whatever happened before", () => {
    fc.assert(
      fc.property(events, (life) => {
        const { revisions, spans, taught, original } = lived(life);
        for (const company of ["a", "b", "c"]) {
          const theirs = revisions.filter((one) => concernsCompany(one, company, spans));
          expect(theirs.at(-1)?.number).toBe(taught.get(company) ?? original);
          expect(theirs.every(({ companyId }) => [null, company].includes(companyId))).toBe(true);
        }
      }),
    );
  });

  test("an original asks exactly the companies that it concerns", () => {
    fc.assert(
      fc.property(events, (life) => {
        const { revisions, spans } = lived(life);
        for (const one of revisions.filter(({ companyId }) => companyId === null))
          for (const company of ["a", "b", "c"])
            expect(companiesApart(one.number, spans).has(company)).toBe(
              !concernsCompany(one, company, spans),
            );
      }),
    );
  });
});

describe("returning to the original", () => {
  test("asks for the most that was missed, in the words of the newest revision that asked for it", () => {
    const missed = fc.array(fc.constantFrom(...IMPACTS), { maxLength: 6 });
    fc.assert(
      fc.property(missed, (impacts) => {
        const asked = returnAsks(
          impacts.map((impact, index) => ({ impact, number: index + 5, change: `${index}` })),
        );
        const most = (["relearn", "notice"] as const).find((one) => impacts.includes(one));
        expect(asked).toEqual(
          most
            ? { impact: most, change: `${impacts.lastIndexOf(most)}` }
            : { impact: "wording", change: "" },
        );
      }),
    );
  });
});
