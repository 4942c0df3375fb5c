/** Name and role of the people on the sample board, by initials. */
export const samplePeople = {
  AK: { name: "Anna Kovac", colour: "green", role: "product-owner" },
  JL: { name: "Jonas Lund", colour: "violet", role: "team" },
  TS: { name: "Tara Singh", colour: "blue", role: "scrum-master" },
  RM: { name: "Rosa Marin", colour: "red", role: "sales" },
} as const;

/** The labels of the sample board. */
export const sampleLabels = {
  collateral: "amber",
  enterprise: "violet",
  "A/B test": "teal",
  "landing page": "indigo",
  mail: "pink",
} as const;

/** What the sprint of the sample board is about, with what is reached of it. */
export const sampleGoal = {
  goal: "30 % more registrations",
  smart: {
    specific: "More people from our customers and our partners' lists register for the spring webinars.",
    measurable: "From 240 registrations a webinar to 312.",
    attainable: "The page and the mails are ours; the partners' lists are agreed.",
    relevant: "Every fourth participant asks sales for a demo.",
    timeBound: "By the last day of the sprint.",
  },
  miniGoals: [
    ["Registration page online", true],
    ["Save-the-date sent", true],
    ["Reminder mails scheduled", false],
  ],
  artifacts: [
    ["Registrations by source, from the webinar platform", false],
    ["The page and the mails as they went out", true],
  ],
} as const;
