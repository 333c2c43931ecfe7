import type { DemoCompany } from "./story";

const CHANNELS = ["x", "facebook"];

export const tidewater: DemoCompany = {
  key: "tidewater",
  domain: "tidewater.example",
  policies: [{ version: "2026.1", publishedDaysAgo: 300 }],
  managers: [{ name: "Theo Brandvold", email: "theo", team: "Harbour office" }],
  employees: [
    {
      name: "Noor Kazemi",
      email: "noor",
      team: "Terminal",
      tracks: [
        {
          programme: "reply",
          channels: CHANNELS,
          stage: { kind: "learning", modules: 1, lessons: 1 },
          enrolledDaysAgo: 12,
          dueInDays: 28,
        },
      ],
      practice: { sets: ["saturday-shift"], daysAgo: 1, words: 5, handled: 2 },
    },
    {
      name: "Eoin Gallagher",
      email: "eoin",
      team: "Crew",
      tracks: [
        {
          programme: "reply",
          channels: CHANNELS,
          stage: { kind: "cleared", daysAgo: 140 },
          enrolledDaysAgo: 170,
        },
      ],
    },
    {
      name: "Saoirse Walsh",
      email: "saoirse",
      team: "Harbour office",
      tracks: [
        {
          programme: "reply",
          channels: CHANNELS,
          stage: { kind: "awaiting-trainer", daysAgo: 2 },
          enrolledDaysAgo: 30,
        },
      ],
      writes: { words: 4 },
    },
    {
      name: "Marek Zielinski",
      email: "marek",
      team: "Crew",
      tracks: [
        {
          programme: "reply",
          channels: [...CHANNELS, "whatsapp"],
          stage: { kind: "cleared", daysAgo: 55 },
          enrolledDaysAgo: 80,
        },
      ],
      practice: { sets: ["monday-triage"], daysAgo: 2, words: 3 },
    },
    {
      name: "Bríd Ní Mhurchú",
      email: "brid",
      team: "Terminal",
      tracks: [
        {
          programme: "share",
          channels: CHANNELS,
          stage: { kind: "enrolled" },
          enrolledDaysAgo: 2,
          dueInDays: 60,
        },
      ],
    },
  ],
};
