/** The id of the filter's field, so that a key can lead there from anywhere. */
export const FILTER_FIELD_ID = "board-filter";
