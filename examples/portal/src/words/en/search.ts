/**
 * English words of the search, and of taking a conversation away.
 */
export const search = {
  title: "Search messages",
  lead: "Find what was written, by you or to you.",
  leadStaff: "Find messages and notes of your teams.",
  leadFor: (name: string) => `Find what was written by or to ${name}.`,
  side: "Search in",
  sides: { patient: "My messages", staff: "My teams' inbox" },
  words: "Words",
  wordsHint: "Whole words. The last one may be unfinished. Accents do not matter.",
  person: "Person",
  personHint: "Who wrote, or whose record it is.",
  from: "From",
  until: "Until",
  more: "More ways to narrow it down",
  category: "About",
  team: "Care team",
  state: "State",
  states: { waiting: "Waits for an answer", open: "Open", closed: "Closed" },
  any: "Any",
  submit: "Search",
  clear: "Start over",
  searching: "Searching…",
  results: "Messages found",
  found: (count: number, isMore: boolean) =>
    isMore ? `The newest ${count} messages` : count === 1 ? "1 message" : `${count} messages`,
  next: "Show older",
  none: "Nothing found",
  noneWhat: "Try fewer or shorter words, or another date. Only messages that you may see are searched.",
  start: "What are you looking for?",
  startWhat: "Type a word that was in the message, or narrow it down by person or date.",
  note: "Internal note",
  closed: "Closed",
  by: (name: string) => `by ${name}`,
  needSomething: "Type a word, a person or a date first."
}

export const copies = {
  print: "Print",
  download: "Download",
  downloading: "Downloading…"
}
