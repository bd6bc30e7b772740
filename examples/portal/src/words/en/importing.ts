/**
 * English words of bringing people and visits in from files.
 */
export const importing = {
  title: "Import people and visits",
  lead: "From a table (CSV) or a file of HL7 messages. The first step only checks: nothing is written.",
  file: "File",
  columns: "Columns of a table",
  columnsWhat:
    "The first line names the columns, in any order. Needed: number, family, given, birth_date. Optional: sex," +
    " language, phone, email, visit_number, visit_start, visit_end, visit_kind, npi. Other usual names, such " +
    "as MRN, DOB or apellidos, are understood too. Dates: 1984-03-09 or 3/9/1984. Times: 2026-11-24 09:30.",
  assigner: "Which system gave the numbers?",
  assignerHint: "As your HL7 feed names it, so that people are found again. Ask your integration team.",
  check: "Check the file",
  checking: "Checking…",
  write: "Import",
  writing: "Importing…",
  needFile: "Choose a file.",
  found: "What the file holds",
  readAs: (kind: string, encoding: string) => `Read as ${kind}, ${encoding}.`,
  people: "People",
  visits: "Visits",
  added: "New",
  changed: "Changed",
  same: "Known already",
  messages: "Messages",
  taken: "Can be taken",
  refused: "Cannot be taken",
  ignored: (columns: string) => `These columns are left out: ${columns}`,
  fine: "No mistakes. Nothing was written yet.",
  wrong: (count: number) =>
    count === 1 ? "1 mistake. Nothing was written." : `${count} mistakes. Nothing was written.`,
  someWrong: (count: number) => `${count} messages are left out. The others can be taken.`,
  line: "Line",
  message: "Message",
  column: "Column",
  place: "Place",
  what: "What is wrong",
  more: (count: number) => `and ${count} more`,
  done: "Done. The people and visits are here.",
  mistakes: {
    quote: "A quote is opened and never closed.",
    empty: "There are no lines below the names of the columns.",
    "too-many-rows": "A file can have 5,000 lines. Split it.",
    "column-missing": "This column is needed.",
    "column-twice": "This column stands there twice.",
    "too-many-cells": "The line has more cells than the first line has columns.",
    missing: "It is empty.",
    "not-a-date": "It is not a date such as 1984-03-09.",
    "not-a-time": "It is not a time such as 2026-11-24 09:30, or it ends before it starts.",
    "unknown-value": "This value is not known.",
    "in-the-future": "It lies in the future.",
    "visit-twice": "Another line has this visit already.",
    "one-record": "Two numbers of the file lead to one person. Look at them first."
  } as Record<string, string>,
  hl7Mistake: (code: string) => `HL7 error ${code}`,
  activities: { CheckImport: "Check a file", ImportPeople: "Import people" }
}
