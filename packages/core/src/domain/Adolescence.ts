/**
 * From which birthday a patient has an account of her own, and until when others may act for her without her word.
 *
 * Under 13 only her representatives write. From 13 on she may have her own account, and whoever helps her needs her
 * word; a grant that was given for a child ends on the 13th birthday, one for an adolescent on the 18th. Birthdays are
 * days of the practice's calendar. Assumes: 13 and 18, as most states have them; a practice whose state says otherwise
 * changes the two numbers. Source: 45 CFR 164.502(g)(3); 16 CFR 312 (COPPA) for under 13.
 */
import type { LocalDate } from "./LocalDate.ts"
import * as LocalDates from "./LocalDate.ts"

export const ownAccountYears = 13
export const adultYears = 18

export type Age = "child" | "adolescent" | "adult"

/** Which of the three she is on this day. */
export const ageOn = (birthDate: LocalDate, today: LocalDate): Age => {
  if (today < birthday(birthDate, ownAccountYears)) return "child"
  return today < birthday(birthDate, adultYears) ? "adolescent" : "adult"
}

/** The first day on which a grant given today may no longer hold; null where none is set. */
export const grantEndsOn = (birthDate: LocalDate, today: LocalDate): LocalDate | null => {
  const age = ageOn(birthDate, today)
  return age === "adult" ? null : birthday(birthDate, age === "child" ? ownAccountYears : adultYears)
}

/** The day on which she becomes so many years old. Who was born on 29 February has it on 1 March in other years. */
const birthday = (birthDate: LocalDate, years: number): LocalDate => {
  const year = String(LocalDates.year(birthDate) + years).padStart(4, "0")
  const date = `${year}${birthDate.slice(4)}`
  return (LocalDates.isCalendarDate(date) ? date : `${year}-03-01`) as LocalDate
}
