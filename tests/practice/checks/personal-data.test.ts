import { expect, test } from "vitest";
import { aReply, findingsOf, pointedAt } from "./a-reply";

const found = (text: string) => pointedAt("personal-data", aReply(text));

test.each([
  ["Ring 07700 900123 today.", ["07700 900123"]],
  ["It’s +44 (0)7700 900 123, call any time.", ["+44 (0)7700 900 123"]],
  ["Wählen Sie 0151/23456789.", ["0151/23456789"]],
  ["Appelez le 06.12.34.56.78 !", ["06.12.34.56.78"]],
  ["Llame al 612 345 678.", ["612 345 678"]],
  ["Call (415) 555-0132 or 415-555-0133.", ["(415) 555-0132", "415-555-0133"]],
  ["👩‍👩‍👧 07700 900123 👩‍👩‍👧", ["07700 900123"]],
])("a telephone number is pointed at in %j", (text, spans) => {
  expect(found(text)).toEqual(spans);
});

test.each([
  "Freephone 0800 496 0123 at any hour.",
  "We open on 01.12.2026 at 07.30 and shut at 18.00.",
  "From 2026-12-01 to 2027-01-31.",
  "14:10, 16:40, 18:05 and 21:20 today.",
  "It’s 1,204 people, 21.00 return, 12.50 single.",
  "Model 4012345678901 of the mixer.",
  "999 first if there is danger now, or 116 123.",
])("numbers that reach nobody aren’t: %j", (text) => {
  expect(found(text)).toEqual([]);
});

test.each([
  ["4539 1488 0343 6467", true],
  ["4539148803436467", true],
  ["5555-5555-5555-4444", true],
  ["3782 822463 10005", true],
  ["4539 1488 0343 6468", false],
  ["4539 1488 0343", false],
])("a card is what passes Luhn’s check: %s", (number, is) => {
  expect(found(`The card is ${number}, thank you.`)).toEqual(is ? [number] : []);
});

test.each([
  ["DE89 3704 0044 0532 0130 00", true],
  ["GB82WEST12345698765432", true],
  ["FR14 2004 1010 0505 0001 3M02 606", true],
  ["DE88 3704 0044 0532 0130 00", false],
  ["XX89 3704 0044 0532 0130 00", false],
])("an account is what passes modulo 97 in a country’s length: %s", (number, is) => {
  const spans = pointedAt("personal-data", aReply(`Paid to ${number} BY noon.`));
  expect(spans.includes(number)).toBe(is);
});

test.each([
  ["Is it jo.marsden84@mail.example?", ["jo.marsden84@mail.example"]],
  ["Write to zoë@müller.example.", ["zoë@müller.example"]],
  ["Write to hello@harbourandpine.example or bookings@tidewater.example.", []],
  ["Thanks @jo_marsden and @lena.bakes!", []],
  ["a@b is no address, nor is @ alone.", []],
])("an address is somebody’s unless an office reads it: %j", (text, spans) => {
  expect(found(text)).toEqual(spans);
});

test.each([
  ["Your order number 48213 is ready.", ["48213"]],
  ["Booking reference TW7K2P4 is yours.", ["TW7K2P4"]],
  ["Order HP-20411 has left.", ["HP-20411"]],
  ["It’s #48213, on the van.", ["48213"]],
  ["Ihre Bestellung 20977 liegt bereit.", ["20977"]],
  ["Votre commande n° 30418 est prête.", ["30418"]],
  ["The order of 1200 rolls, order 6 more by 2027.", []],
  ["Order by 16.40 and it’s there tomorrow. #2 is the best seat.", []],
  ["Error 40412 is about the postcode.", []],
  ["Your booking in 2026 still counts.", []],
])("the number of an order is one that is called so: %j", (text, spans) => {
  expect(found(text)).toEqual(spans);
});

test("each is said to be what it is", () => {
  const text =
    "Order 48213, jo@mail.example, 07700 900123, 4539 1488 0343 6467, DE89 3704 0044 0532 0130 00.";
  const messages = findingsOf("personal-data", aReply(text)).map(({ message }) => message);
  expect(messages.map((message) => /order|email|phone|card|bank/.exec(message)?.[0])).toEqual([
    "order",
    "email",
    "phone",
    "card",
    "bank",
  ]);
});
