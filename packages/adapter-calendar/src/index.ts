/** Public holidays and iCalendar feeds as closures; import the module you need by its own path. */
export * from "./Closures.ts"
export * from "./ICalendar.ts"
export * from "./PublicHolidays.ts"
