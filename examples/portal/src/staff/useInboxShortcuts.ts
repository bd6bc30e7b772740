/**
 * Single keys for the inbox: j and k move, Enter opens, a claims or gives back, r answers, n notes.
 *
 * They rest while anything is being typed, and can be turned off. Source: WCAG 2.2, success criterion 2.1.4.
 */
import { useEffect, useEffectEvent, useState } from "react"
import type { ThreadRow } from "../api/views.ts"
import { goTo } from "../parts/router.ts"
import type { Claiming } from "./useClaiming.ts"

const place = "intervisit-single-keys"

export interface InboxShortcuts {
  readonly isOn: boolean
  readonly turn: (isOn: boolean) => void
}

export type ComposeKind = "answer" | "note"

/** Tells the composer of the open thread that somebody wants to write; it listens while it is shown. */
export const composeEvent = "intervisit-compose"

let wish: { readonly threadId: string; readonly kind: ComposeKind } | undefined

/** What somebody wants to write on this thread, told once. */
export const takeComposeWish = (threadId: string): ComposeKind | undefined => {
  if (wish?.threadId !== threadId) return undefined
  const { kind } = wish
  wish = undefined
  return kind
}

export const useInboxShortcuts = (
  current: string | undefined,
  rows: ReadonlyArray<ThreadRow>,
  claiming: Claiming
): InboxShortcuts => {
  const [isOn, setOn] = useState(localStorage.getItem(place) !== "off")
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return
    const row = rows.find(({ id }) => id === (current ?? focusedThread()))
    const act = actions[event.key.toLowerCase()]
    if (act === undefined) return
    event.preventDefault()
    act({ row, current, claiming })
  })
  useEffect(() => {
    if (!isOn) return
    window.addEventListener("keydown", press)
    return () => window.removeEventListener("keydown", press)
  }, [isOn])
  const turn = (isOn: boolean) => {
    localStorage.setItem(place, isOn ? "on" : "off")
    setOn(isOn)
  }
  return { isOn, turn }
}

interface Situation {
  readonly row: ThreadRow | undefined
  readonly current: string | undefined
  readonly claiming: Claiming
}

const claimOrGiveBack = ({ claiming, row }: Situation): void => {
  if (row === undefined) return
  if (row.staff?.claim?.isMine === true) void claiming.release(row)
  else void claiming.claim(row, false)
}

const actions: Record<string, (situation: Situation) => void> = {
  j: ({ current }) => moveFocus(1, current),
  k: ({ current }) => moveFocus(-1, current),
  a: claimOrGiveBack,
  c: claimOrGiveBack,
  r: (situation) => compose(situation, "answer"),
  n: (situation) => compose(situation, "note")
}

const compose = ({ current, row }: Situation, kind: ComposeKind): void => {
  if (row === undefined) return
  if (current === undefined) goTo(`/inbox/${encodeURIComponent(row.id)}`, { keepsScroll: true })
  wish = { threadId: row.id, kind }
  window.dispatchEvent(new Event(composeEvent))
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest("input, textarea, select, [contenteditable], [role=dialog], [role=alertdialog]") !== null

const links = (): ReadonlyArray<HTMLElement> => [...document.querySelectorAll<HTMLElement>(".rows .row-link")]

const threadOf = (link: HTMLElement | undefined): string | undefined =>
  link?.closest<HTMLElement>("[data-thread]")?.dataset.thread

const focusedThread = (): string | undefined => {
  const focused = document.activeElement
  return focused instanceof HTMLElement ? threadOf(focused) : undefined
}

/** From the focused row, else from the open one, else from the end that lies in the direction. */
const moveFocus = (step: 1 | -1, current: string | undefined): void => {
  const all = links()
  const from = all.findIndex((link) => threadOf(link) === (focusedThread() ?? current))
  const to = from < 0 ? (step === 1 ? 0 : all.length - 1) : Math.min(Math.max(from + step, 0), all.length - 1)
  all[to]?.focus()
  all[to]?.scrollIntoView({ block: "nearest" })
}
