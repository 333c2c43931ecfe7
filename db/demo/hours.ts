import type { Week } from "../../app/clearance/rules/coverage/hours";

type Times = readonly [from: string, until: string];

/** `week("67", ["09:00", "13:00"])`: those weekdays, 1 for Monday, and off on all others. */
function week(weekdays: string, ...times: Times[]): Week {
  const spans = times.map(([from, until]) => [minutes(from), minutes(until)] as const);
  return [1, 2, 3, 4, 5, 6, 7].map((day) => (weekdays.includes(String(day)) ? spans : []));
}

function minutes(time: string): number {
  const [hours, rest] = time.split(":").map(Number);
  return (hours ?? 0) * 60 + (rest ?? 0);
}

/** When the demo's people work, by the first part of their address; who is missing has not said. */
export const DEMO_HOURS: Record<string, Record<string, Week>> = {
  "harbour-and-pine": {
    priya: week("12345", ["08:00", "18:00"]),
    callum: week("34567", ["09:00", "17:00"]),
    ...everyone(
      ["ana", "elif", "ibrahim", "wen", "alice", "finn"],
      week("12345", ["07:00", "15:00"]),
    ),
    ...everyone(
      ["dev", "bashir", "farah", "quentin", "viktor", "clara"],
      week("12345", ["09:00", "12:30"], ["13:15", "17:30"]),
    ),
    ...everyone(["zoe", "leila", "oskar", "joanna", "yusuf"], week("12345", ["08:00", "16:00"])),
    ...everyone(["wilhelmina", "chiamaka", "petra", "uma"], week("1245", ["06:30", "14:30"])),
    maya: week("23456", ["07:00", "15:00"]),
    rui: week("12345", ["08:00", "16:00"]),
    ines: week("45671", ["10:00", "18:00"]),
    sam: week("34567", ["10:00", "18:00"]),
    tamsin: week("12345", ["11:00", "19:00"]),
    sian: week("23456", ["08:00", "14:00"]),
    dmitri: week("12345", ["11:00", "19:00"]),
    gareth: week("1267", ["08:00", "13:00"]),
    kofi: week("12456", ["12:00", "20:00"]),
  },
  tidewater: {
    theo: week("12345", ["08:00", "16:30"]),
    eoin: week("1234", ["05:00", "13:00"]),
    marek: week("4567", ["12:00", "20:00"]),
    noor: week("67", ["05:00", "13:00"]),
    saoirse: week("12345", ["08:30", "17:00"]),
  },
};

function everyone(names: readonly string[], each: Week): Record<string, Week> {
  return Object.fromEntries(names.map((name) => [name, each]));
}
