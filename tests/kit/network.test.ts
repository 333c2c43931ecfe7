import { expect, test } from "vitest";
import { isPublic, isWithin, networkOf } from "~/kit/http/network";

test.each([
  ["192.0.2.1", "192.0.2.1"],
  ["::ffff:192.0.2.1", "192.0.2.1"],
  ["::FFFF:C000:0201", "192.0.2.1"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:DB8:1:2::ffff", "2001:db8:1:2::/64"],
  ["2001:db8:1:3::1", "2001:db8:1:3::/64"],
  ["fe80::1%eth0", "fe80::/64"],
  ["::1", "::/64"],
  ["", ""],
  ["unknown", "unknown"],
])("%s counts as %s", (address, counted) => {
  expect(networkOf(address)).toBe(counted);
});

test("an address is public only if anyone on the internet could have it", () => {
  const all = (text: string) => text.split(" ");
  const open = all("8.8.8.8 198.20.0.1 ::ffff:8.8.8.8 2606:4700::1111 2a01:4f8::1");
  const shut = all(
    "0.0.0.0 10.1.2.3 100.64.0.1 127.0.0.1 169.254.169.254 172.16.0.1 192.0.0.8 192.168.1.1 198.18.0.1 198.19.255.255 " +
      "203.0.113.1 224.0.0.1 255.255.255.255 :: ::1 ::ffff:10.0.0.1 ::7f00:1 64:ff9b::a00:1 2002:a00:1:: 100::1 fc00::1 " +
      "fe80::1 fec0::1 ff02::1 2001:db8::1 id.example.com",
  );
  expect(open.filter((address) => !isPublic(address))).toEqual([]);
  expect(shut.filter(isPublic)).toEqual([]);
});

test("an address lies within a network of its own kind", () => {
  const networks = ["10.20.0.0/16", "192.168.1.9", "fd12::/32"];
  const inside = ["10.20.255.1", "::ffff:10.20.0.1", "192.168.1.9", "fd12::1"];
  expect(inside.filter((address) => !isWithin(address, networks))).toEqual([]);
  const outside = ["10.21.0.1", "192.168.1.8", "fd13::1", "id.example.com"];
  expect(outside.filter((address) => isWithin(address, networks))).toEqual([]);
});
