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
