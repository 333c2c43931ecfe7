import { expect, test } from "vitest";
import { PlaceChoices } from "~/authoring/pages/companies/place-choices";
import { htmlOf } from "../../support/harness/static-page";

const tickedIn = async (zone: string, typed: string[] | null) => {
  const html = await htmlOf(<PlaceChoices zone={zone} typed={typed} />);
  const boxes = html.match(/<input[^>]*>/g) ?? [];
  expect(boxes).toHaveLength(3);
  return boxes.flatMap((box) =>
    box.includes("checked") ? [/value="([^"]*)"/.exec(box)?.[1]] : [],
  );
};

test("the places follow the time zone until some were chosen", async () => {
  expect(await tickedIn("", null)).toEqual([]);
  expect(await tickedIn("Europe/London", null)).toEqual(["uk"]);
  expect(await tickedIn("Europe/London", ["eu", "us"])).toEqual(["eu", "us"]);
  expect(await tickedIn("Europe/London", [])).toEqual([]);
});
