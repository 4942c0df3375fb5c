/** The number of the present schema: the last migration's. Raised with each numbered migration. */
export const SCHEMA = 1;
