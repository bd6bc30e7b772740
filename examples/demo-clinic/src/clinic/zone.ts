/**
 * The zone in which the demo clinic keeps its days.
 */
export const zone = "America/Chicago"
